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

describe('what agents write', () => {
  it('comes exactly once after a lost connection, and it is said how much came', async () => {
    const tab = visit(site, server);
    tab.conversation.write('hello');
    await pass(2_000);
    server.say('token-1', 'a');
    await pass(100);
    server.online = false;
    server.cut();
    await pass(20_000);
    server.say('token-1', 'b');
    server.say('token-1', 'c');
    server.online = true;
    tab.conversation.wake();
    await pass(1_000);
    expect(tab.texts()).toEqual(['hello', 'a', 'b', 'c']);
    expect(tab.conversation.view().missed).toBe(2);
    await pass(10_000);
    expect(tab.conversation.view().missed).toBeNull();
  });

  it('is not skipped when an own message is acknowledged before it arrives', async () => {
    const tab = visit(site, server);
    tab.conversation.write('first');
    await pass(2_000);
    for (const socket of server.sockets) socket.dead = true;
    server.say('token-1', 'not yet here');
    tab.conversation.write('ahead of it');
    await pass(2_000);
    expect(tab.texts()).toEqual(['first', 'ahead of it']);
    server.cut();
    await pass(5_000);
    expect(tab.texts()).toEqual(['first', 'not yet here', 'ahead of it']);
  });

  it('is asked for where no socket gets through', async () => {
    const tab = visit(site, server);
    tab.conversation.write('hello');
    await pass(2_000);
    const blocked = visit(site, Object.assign(server, { openSocket: refusing }));
    await pass(1_000);
    server.say('token-1', 'can you read this?');
    await pass(30_000);
    expect(blocked.texts()).toEqual(['hello', 'can you read this?']);
  });

  it('counts as unread until the chat is open before the eyes, in one tab for all', async () => {
    const [left, right] = [visit(site, server), visit(site, server)];
    left.conversation.write('hello');
    await pass(2_000);
    const message = server.say('token-1', 'hi');
    await pass(100);
    expect([left.conversation.view().unread, right.conversation.view().unread]).toEqual([1, 1]);
    expect(server.seen).toContainEqual({ type: 'seen', position: message.position, read: false });
    left.conversation.setVisible(true);
    await pass(100);
    expect([left.conversation.view().unread, right.conversation.view().unread]).toEqual([0, 0]);
    expect(server.seen).toContainEqual({ type: 'seen', position: message.position, read: true });
  });

  it('older than the last 30 is loaded when wanted', async () => {
    const tab = visit(site, server);
    tab.conversation.write('hello');
    await pass(2_000);
    for (let i = 0; i < 70; i++) server.say('token-1', `m${i}`);
    const next = visit(site, server);
    await pass(1_000);
    expect(next.texts()).toHaveLength(30);
    expect(next.conversation.view().earlier).toBe(true);
    for (let i = 0; i < 2; i++) {
      void next.conversation.loadEarlier();
      void next.conversation.loadEarlier();
      await pass(1_000);
    }
    expect(next.texts()).toEqual(['hello', ...Array.from({ length: 70 }, (_, i) => `m${i}`)]);
    expect(next.conversation.view().earlier).toBe(false);
  });

  it('is announced by typing, which ends by itself', async () => {
    const tab = visit(site, server);
    tab.conversation.write('hello');
    await pass(2_000);
    server.push('token-1', { type: 'typing', on: true, name: 'Bea' });
    await pass(100);
    expect(tab.conversation.view().typing).toBe('Bea');
    await pass(6_000);
    expect(tab.conversation.view().typing).toBeNull();
  });
});

function refusing() {
  const socket = {
    onopen: null,
    onmessage: null,
    onclose: null as (() => void) | null,
    send() {},
    close() {},
  };
  setTimeout(() => socket.onclose?.(), 10);
  return socket;
}
