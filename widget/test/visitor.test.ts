import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from './server';
import { Site } from './site';
import { pass, visit } from './visit';

let site: Site;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  site = new Site();
  server = new FakeServer();
});
afterEach(() => vi.useRealTimers());

describe('a visitor', () => {
  it('costs the server nothing before writing', async () => {
    visit(site, server);
    await pass(60_000);
    expect(server.requests).toEqual([]);
    expect(server.sockets.size).toBe(0);
  });

  it('is made with the first message, which shows at once and is replaced by the server’s copy', async () => {
    const tab = visit(site, server);
    expect(tab.conversation.write('  Hello  ')).toBe(true);
    expect(tab.statuses()).toEqual(['SENDING']);
    await pass(2_000);
    expect(server.requests).toEqual(['POST /visitors', 'POST /messages']);
    expect(server.sockets.size).toBe(1);
    expect(tab.texts()).toEqual(['Hello']);
    expect(tab.statuses()).toEqual(['SENT']);
    expect(server.posts[0]).toMatchObject({
      text: 'Hello',
      sequence: 1,
      page: 'https://shop.example/plants',
    });
    expect(server.posts[0]).not.toHaveProperty('state');
  });

  it('who comes back is connected at once and sees the last messages', async () => {
    visit(site, server).conversation.write('Hello');
    await pass(2_000);
    const next = visit(site, server);
    await pass(100);
    expect(next.texts()).toEqual(['Hello']);
  });

  it('cannot write an empty or a too long message', () => {
    const tab = visit(site, server);
    expect(tab.conversation.write(' \n ')).toBe(false);
    expect(tab.conversation.write('x'.repeat(4097))).toBe(false);
    expect(tab.conversation.write(` ${'x'.repeat(4096)} `)).toBe(true);
    expect(tab.texts()).toHaveLength(1);
  });

  it('whose token is refused becomes a new one, and the message is sent, once, to the new one', async () => {
    const tab = visit(site, server);
    tab.conversation.write('one');
    await pass(2_000);
    for (const text of ['a', 'b', 'c', 'd']) server.say('token-1', text);
    tab.conversation.setVisible(true);
    await pass(100);
    tab.conversation.setVisible(false);
    server.forgetVisitors();
    tab.conversation.write('two');
    await pass(2_000);
    expect(server.texts('token-2')).toEqual(['two']);
    expect(tab.texts()).toEqual(['one', 'a', 'b', 'c', 'd', 'two']);
    server.say('token-2', 'three');
    await pass(100);
    expect(tab.texts().slice(-2)).toEqual(['two', 'three']);
    expect(tab.conversation.view().unread).toBe(1);
  });

  it('whose token the socket refuses does not connect again before writing', async () => {
    visit(site, server).conversation.write('one');
    await pass(2_000);
    server.forgetVisitors();
    const next = visit(site, server);
    await pass(60_000);
    expect(next.conversation.visitor.token()).toBeNull();
    expect(server.requests.filter((request) => request === 'POST /visitors')).toHaveLength(1);
  });
});
