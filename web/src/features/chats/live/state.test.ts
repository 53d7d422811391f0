import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '@/lib/live/messages';
import { emptyState, type LiveState } from './live-state';
import { missed } from './missed';
import { reduce } from './state';
import { ME } from './testing/examples';
import { PretendServer } from './testing/pretend-server';
import { seeded } from './testing/seeded';

const NOW = 1_000;

/** A page without React: the reducer, and what the store answers to the server. */
class PretendPage {
  state = emptyState(ME);
  private told: ReturnType<PretendServer['connect']> | null = null;
  readonly seen: ServerMessage[] = [];

  constructor(private readonly server: PretendServer) {}

  connect() {
    this.told = this.server.connect();
    this.state = reduce(this.state, { type: 'connection', connection: 'open' });
    for (const chat of this.state.watched) this.watch(chat);
  }

  cut() {
    if (this.told) this.server.drop(this.told);
    this.told = null;
    this.seen.length = 0;
    this.state = reduce(this.state, { type: 'connection', connection: 'lost' });
  }

  open(chat: number) {
    this.state = reduce(this.state, { type: 'watched', chat });
    this.watch(chat);
  }

  close(chat: number) {
    this.state = reduce(this.state, { type: 'unwatched', chat });
    if (this.told) this.server.hear(this.told, { type: 'unwatch', chat });
  }

  get connected() {
    return this.told !== null;
  }

  receive(count = Number.POSITIVE_INFINITY) {
    for (let left = count; left > 0; left--) {
      const message = this.told?.frames.shift();
      if (!message) return;
      this.seen.push(message);
      this.apply(message);
    }
  }

  apply(message: ServerMessage) {
    const before = this.state;
    this.state = reduce(before, { type: 'received', message, now: NOW });
    for (const chat of missed(before, this.state, message)) this.watch(chat);
  }

  private watch(chat: number) {
    const after = this.state.threads.get(chat)?.mark ?? 0;
    if (this.told) this.server.hear(this.told, { type: 'watch', chat, after });
  }
}

/** What an agent can see of a state. */
function visible(state: LiveState) {
  const rows = (ids: readonly number[]) => ids.map((id) => state.rows.get(id));
  const open = [...state.watched].filter((id) => !state.gone.has(id)).sort();
  return {
    active: rows(state.active),
    waiting: { rows: rows(state.waiting.ids), count: state.waiting.count },
    presence: state.presence,
    open: open.map((id) => state.rows.get(id)),
  };
}

function randomLife(seed: number, steps: number) {
  const chance = seeded(seed);
  const server = new PretendServer(chance);
  const page = new PretendPage(server);
  page.connect();
  for (let step = 0; step < steps; step++) {
    server.happen();
    if (chance.chance(0.4)) server.announce();
    if (page.connected) page.receive(chance.below(6));
    if (chance.chance(0.05) && page.connected) page.cut();
    else if (!page.connected && chance.chance(0.4)) page.connect();
    const open = chance.pick([...page.state.active, ...page.state.waiting.ids]);
    if (open !== undefined && chance.chance(0.15)) page.open(open);
    const shut = chance.pick([...page.state.watched]);
    if (shut !== undefined && chance.chance(0.08)) page.close(shut);
    const replayed = chance.pick(page.seen.filter(({ type }) => type === 'chat'));
    if (replayed && chance.chance(0.3)) {
      const before = visible(page.state);
      page.apply(replayed);
      expect(visible(page.state)).toEqual(before);
    }
  }
  return { chance, server, page };
}

describe('the live state', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => seed + 1))(
    'equals a fresh snapshot after random changes, cuts and replays (seed %i)',
    (seed) => {
      const { server, page } = randomLife(seed, 250);
      if (!page.connected) page.connect();
      server.announce();
      page.receive();

      const fresh = new PretendPage(server);
      fresh.connect();
      // A preview that was taken away keeps its sentence until it is closed.
      for (const chat of page.state.watched) if (!page.state.gone.has(chat)) fresh.open(chat);
      fresh.receive();

      const seen = visible(page.state);
      // A chat that ended while it was open may still be read; a new page is told it has gone.
      seen.open = seen.open.filter((row) => !row?.endedAt);
      expect(seen).toEqual(visible(fresh.state));
      for (const chat of fresh.state.watched) {
        if (fresh.state.gone.has(chat)) continue;
        const { messages, start } = page.state.threads.get(chat) ?? { messages: [], start: '' };
        const all = server.chats.get(chat)?.messages ?? [];
        expect(messages).toEqual(all.filter((it) => it.position >= start));
        expect(messages.slice(-50)).toEqual(fresh.state.threads.get(chat)?.messages);
      }
    },
  );

  it.each(Array.from({ length: 20 }, (_, seed) => seed + 500))(
    'is not changed by a message applied twice (seed %i)',
    (seed) => {
      const { server, page } = randomLife(seed, 60);
      if (!page.connected) page.connect();
      server.announce();
      const before = page.seen.length;
      page.receive();
      let state = page.state;
      for (const message of page.seen.slice(before)) {
        const again = reduce(state, { type: 'received', message, now: NOW });
        const twice = reduce(again, { type: 'received', message, now: NOW });
        expect(twice).toEqual(again);
        state = again;
      }
    },
  );
});
