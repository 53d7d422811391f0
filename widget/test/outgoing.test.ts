import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer } from './server';
import { Site } from './site';
import { chanceFrom, pass, visit } from './visit';

let site: Site;
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T10:00:00Z') });
  site = new Site();
  server = new FakeServer();
});
afterEach(() => vi.useRealTimers());

describe('a message', () => {
  it('survives the page and any time without a network', async () => {
    server.online = false;
    visit(site, server).conversation.write('one');
    await pass(3_600_000);
    const next = visit(site, server);
    next.conversation.write('two');
    expect(next.texts()).toEqual(['one', 'two']);
    expect(next.conversation.view().connection).toBe('OFFLINE');
    server.online = true;
    next.conversation.wake();
    await pass(1_000);
    expect(server.texts('token-1')).toEqual(['one', 'two']);
    expect(next.conversation.view().connection).toBe('FINE');
  });

  it('whose acknowledgement is lost is not shown and not kept twice', async () => {
    const tab = visit(site, server);
    server.faults = [{ status: 201, body: { token: 'token-0' } }, 'LOSE', 'LOSE'];
    server.visitor('token-0');
    tab.conversation.write('one');
    tab.conversation.write('two');
    await pass(30_000);
    expect(server.texts('token-0')).toEqual(['one', 'two']);
    expect(tab.texts()).toEqual(['one', 'two']);
    expect(tab.statuses()).toEqual(['SENT', 'SENT']);
    expect([...site.data.keys()].filter((key) => key.includes('.out.'))).toEqual([]);
  });

  it('which the server refuses is shown with the reason, and the next one passes', async () => {
    const tab = visit(site, server);
    server.faults = [
      { status: 201, body: { token: 'token-0' } },
      { status: 400, body: { detail: 'No.' } },
    ];
    server.visitor('token-0');
    tab.conversation.write('bad');
    tab.conversation.write('good');
    await pass(5_000);
    expect(tab.texts()).toEqual(['good', 'bad']);
    expect(tab.conversation.view().lines[1]).toMatchObject({ status: 'FAILED', reason: 'No.' });
    const id = tab.conversation.view().lines[1]?.id ?? '';
    tab.conversation.retry(id);
    await pass(2_000);
    expect(server.texts('token-0')).toEqual(['good', 'bad']);
    expect(tab.statuses()).toEqual(['SENT', 'SENT']);
  });

  it('which was refused can be taken back to be edited, one being sent cannot', async () => {
    const tab = visit(site, server);
    server.online = false;
    tab.conversation.write('on its way');
    expect(tab.conversation.takeBack(tab.conversation.view().lines[0]?.id ?? '')).toBeNull();
    server.online = true;
    server.faults = [{ status: 413 }];
    await pass(5_000);
    expect(tab.conversation.takeBack(tab.conversation.view().lines[0]?.id ?? '')).toBe('on its way');
    expect(tab.texts()).toEqual([]);
  });

  it('written in two tabs is sent by one at a time and shown in both', async () => {
    const [left, right] = [visit(site, server), visit(site, server)];
    left.conversation.write('one');
    await pass(1);
    right.conversation.write('two');
    await pass(1);
    left.conversation.write('three');
    await pass(5_000);
    expect(server.texts('token-1')).toEqual(['one', 'two', 'three']);
    expect(server.mostBusy).toBe(1);
    expect(server.posts).toHaveLength(3);
    expect(left.texts()).toEqual(['one', 'two', 'three']);
    expect(right.texts()).toEqual(['one', 'two', 'three']);
    expect(server.requests.filter((request) => request === 'POST /visitors')).toHaveLength(1);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'is neither lost nor doubled nor out of order in chaos (%i)',
    async (seed) => {
      const { written, tabs } = await chaos(chanceFrom(seed));
      const kept = [...server.visitors.keys()].flatMap((token) => server.texts(token));
      expect(kept).toEqual(written);
      for (const tab of tabs) {
        expect(new Set(tab.statuses())).toEqual(new Set(['SENT']));
        expect(tab.texts().slice(-30)).toEqual(written.slice(-30));
      }
    },
  );
});

/** Two tabs write while requests are lost, connections break and browsers crash; then all is well again. */
async function chaos(random: () => number) {
  const open = () => [visit(site, server, { random }), visit(site, server, { random })] as const;
  const written: string[] = [];
  let tabs = open();
  server.chance = () => faultBy(random());
  for (let i = 0; i < 60; i++) {
    tabs[random() < 0.5 ? 0 : 1].conversation.write(`message ${i}`);
    written.push(`message ${i}`);
    await pass(Math.floor(random() * 1_500));
    if (random() < 0.1) server.cut();
    if (random() < 0.1) server.online = !server.online;
    if (random() < 0.1) {
      for (const tab of tabs) tab.crash();
      tabs = open();
    }
  }
  server.online = true;
  server.chance = () => null;
  await pass(120_000);
  return { written, tabs };
}

function faultBy(dice: number) {
  if (dice < 0.15) return 'DROP';
  if (dice < 0.3) return 'LOSE';
  if (dice < 0.35) return { status: 503 };
  return dice < 0.4 ? { status: 429, headers: { 'Retry-After': '1' } } : null;
}
