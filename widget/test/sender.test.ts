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
  server.visitor('token-0');
  site.data.set('parley.KEY.token', 'token-0');
});
afterEach(() => vi.useRealTimers());

const posts = () => server.requests.filter((request) => request === 'POST /messages').length;

describe('the sender', () => {
  it('waits longer and longer, at most ten seconds, and goes on', async () => {
    const tab = visit(site, server);
    server.chance = () => ({ status: 503 });
    tab.conversation.write('one');
    await pass(1_000);
    const early = posts();
    expect(early).toBeGreaterThanOrEqual(2);
    await pass(600_000);
    const before = posts();
    await pass(60_000);
    expect(posts() - before).toBeGreaterThanOrEqual(5);
    expect(posts() - before).toBeLessThanOrEqual(9);
  });

  it('does not try before the time the server asked for, also not when the network comes back or in the next page', async () => {
    const tab = visit(site, server);
    server.faults = [{ status: 429, headers: { 'Retry-After': '30' } }];
    tab.conversation.write('one');
    await pass(1_000);
    tab.conversation.wake();
    visit(site, server);
    await pass(28_000);
    expect(posts()).toBe(1);
    expect(tab.conversation.view().connection).toBe('FINE');
    await pass(3_000);
    expect(server.texts('token-0')).toEqual(['one']);
  });

  it('tries at once when the network comes back', async () => {
    const tab = visit(site, server);
    server.chance = () => 'DROP';
    tab.conversation.write('one');
    await pass(120_000);
    server.chance = () => null;
    tab.conversation.wake();
    await pass(200);
    expect(server.texts('token-0')).toEqual(['one']);
  });

  it('does not hammer a server that refuses every token', async () => {
    const tab = visit(site, server);
    server.chance = () => ({ status: 401 });
    tab.conversation.write('one');
    await pass(60_000);
    expect(server.requests.length).toBeLessThan(30);
    server.chance = () => null;
    await pass(15_000);
    expect(tab.statuses()).toEqual(['SENT']);
  });

  it('takes a success that is not the server’s own for no acknowledgement', async () => {
    const tab = visit(site, server);
    server.faults = [{ status: 200, body: { welcome: 'to the hotel' } }];
    tab.conversation.write('one');
    await pass(5_000);
    expect(server.texts('token-0')).toEqual(['one']);
  });

  it('says when a message was written, by the server’s clock', async () => {
    const tab = visit(site, server);
    server.ahead = 7_200_000;
    await pass(1_000);
    server.faults = ['DROP'];
    tab.conversation.write('one');
    await pass(5_000);
    expect(Date.parse(server.posts[0]?.sentAt ?? '')).toBe(Date.parse('2026-03-01T12:00:01Z'));
  });

  it('sends name and e-mail with the messages, but no address that is none', async () => {
    const tab = visit(site, server);
    tab.conversation.visitor.introduce({ name: ' Ada ', email: 'nonsense' });
    tab.conversation.write('one');
    tab.conversation.visitor.introduce({ email: 'ada@example.org' });
    tab.conversation.write('two');
    await pass(5_000);
    expect(server.posts.map(({ name, email }) => ({ name, email }))).toEqual([
      { name: 'Ada', email: undefined },
      { name: 'Ada', email: 'ada@example.org' },
    ]);
  });

  it('numbers messages without ever going back', async () => {
    visit(site, server).conversation.write('one');
    visit(site, server).conversation.write('two');
    await pass(5_000);
    visit(site, server).conversation.write('three');
    await pass(5_000);
    expect(server.posts.map((post) => post.sequence)).toEqual([1, 2, 3]);
  });
});
