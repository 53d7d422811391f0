import { describe, expect, it } from 'vitest';
import type { ServerMessage } from '@/lib/live/messages';
import { emptyState } from './live-state';
import { reduce } from './state';
import { AT, aMessage, aRow, ME, mine, offered, position, present } from './testing/examples';

const NOW = 1_000;

describe('lists', () => {
  const start = [
    { type: 'hello', presence: present, restored: false },
    { type: 'active', rows: [] },
  ] satisfies ServerMessage[];
  const after = (...messages: ServerMessage[]) =>
    [...start, ...messages].reduce(
      (state, message) => reduce(state, { type: 'received', message, now: NOW }),
      emptyState(ME),
    );

  it('an accepted chat stays in Active when a late list still names it as new', () => {
    const late: ServerMessage = { type: 'new', rows: [aRow()], count: 3 };
    const accepted = reduce(after(late), { type: 'row', row: mine({ changeNo: 2 }) });
    const state = reduce(accepted, { type: 'received', message: late, now: NOW });
    expect(state.active).toEqual([10]);
    expect(state.waiting).toEqual({ ids: [], count: 2 });
  });

  it('longest waiting stands first, answered chats last', () => {
    const state = after(
      { type: 'chat', row: mine({ id: 1, waitingSince: null }), messages: [], after: null },
      {
        type: 'chat',
        row: mine({ id: 2, waitingSince: '2026-03-02T09:05:00Z' }),
        messages: [],
        after: null,
      },
      {
        type: 'chat',
        row: mine({ id: 3, waitingSince: '2026-03-02T09:01:00Z' }),
        messages: [],
        after: null,
      },
    );
    expect(state.active).toEqual([3, 2, 1]);
  });

  it('a chat being completed is off the list at once, and back when the server refuses', () => {
    const state = after({ type: 'chat', row: mine(), messages: [], after: null });
    const leaving = reduce(state, { type: 'leaving', chat: 10 });
    expect(leaving.active).toEqual([]);
    expect(reduce(leaving, { type: 'stays', chat: 10 }).active).toEqual([10]);
    const done = reduce(leaving, { type: 'completed', chat: 10 });
    const late: ServerMessage = {
      type: 'chat',
      row: mine({ changeNo: 9 }),
      messages: [],
      after: null,
    };
    expect(reduce(done, { type: 'received', message: late, now: NOW }).active).toEqual([]);
  });

  it('CH-6 offers to me stand first, the one that runs out next on top', () => {
    const later = offered({ id: 3 }, '2026-03-02T09:09:00Z');
    const rows = [aRow({ id: 1 }), later, aRow({ id: 2 }), offered({ id: 4 })];
    const other = aRow({ id: 5, offer: { agent: { id: 2, name: 'Bea' }, until: AT } });
    const state = after({ type: 'new', rows: [...rows, other], count: 5 });
    expect(state.waiting.ids).toEqual([4, 3, 1, 2, 5]);
    expect(state.offered).toEqual([4, 3]);
  });

  it('CH-6 a declined offer is off New at once, also when a late list names it', () => {
    const list: ServerMessage = { type: 'new', rows: [offered(), aRow({ id: 11 })], count: 2 };
    const declined = reduce(after(list), { type: 'declined', chat: 10 });
    expect(declined.waiting).toEqual({ ids: [11], count: 1 });
    expect(declined.offered).toEqual([]);
    const late = reduce(declined, { type: 'received', message: list, now: NOW });
    expect(late.waiting).toEqual({ ids: [11], count: 1 });
    expect(reduce(late, { type: 'refused', chat: 10 }).offered).toEqual([10]);
  });

  it('CH-6 a declined chat that is offered again is another offer', () => {
    const first = after({ type: 'new', rows: [offered()], count: 1 });
    const declined = reduce(first, { type: 'declined', chat: 10 });
    const rows = [offered({ changeNo: 3 }, '2026-03-02T09:30:00Z')];
    const again: ServerMessage = { type: 'new', rows, count: 1 };
    const state = reduce(declined, { type: 'received', message: again, now: NOW });
    expect(state.offered).toEqual([10]);
  });

  it('a chat that waits for all cannot be declined', () => {
    const state = after({ type: 'new', rows: [aRow()], count: 1 });
    expect(reduce(state, { type: 'declined', chat: 10 })).toBe(state);
  });

  it('another row keeps its object, so that only the changed one is drawn', () => {
    const rows = [mine({ id: 1 }), mine({ id: 2 })];
    const before = after({ type: 'active', rows });
    const change: ServerMessage = {
      type: 'chat',
      row: mine({ id: 2, changeNo: 2 }),
      messages: [],
      after: null,
    };
    const state = reduce(before, { type: 'received', message: change, now: NOW });
    expect(state.rows.get(1)).toBe(before.rows.get(1));
    expect(state.active).toBe(before.active);
  });

  it('typing ends by itself and with the next message', () => {
    const typing: ServerMessage = { type: 'typing', chat: 10, name: 'Ada', on: true };
    const state = after({ type: 'chat', row: mine(), messages: [], after: null }, typing);
    expect(reduce(state, { type: 'expired', now: NOW + 5_999 }).typing.size).toBe(1);
    expect(reduce(state, { type: 'expired', now: NOW + 6_000 }).typing.size).toBe(0);
    const lastLine = {
      text: 'Yes',
      kind: 'TEXT' as const,
      direction: 'IN' as const,
      at: '2026-03-02T09:09:00Z',
    };
    const written: ServerMessage = {
      type: 'chat',
      row: mine({ changeNo: 2, lastLine }),
      messages: [],
      after: null,
    };
    expect(reduce(state, { type: 'received', message: written, now: NOW }).typing.size).toBe(0);
  });

  it('a reconnect says how many messages came in meanwhile, counted once', () => {
    const messages = [aMessage({ id: 1 })];
    let state = after({ type: 'active', rows: [mine(), mine({ id: 11, unread: 2 })] });
    state = reduce(state, { type: 'watched', chat: 10 });
    const receive = (message: ServerMessage) => {
      state = reduce(state, { type: 'received', message, now: NOW });
    };
    receive({ type: 'chat', row: mine(), messages, after: 0 });
    state = reduce(state, { type: 'connection', connection: 'lost' });
    state = reduce(state, { type: 'connection', connection: 'lost' });
    receive({ type: 'hello', presence: present, restored: true });
    const newer = mine({ changeNo: 3, unread: 3 });
    receive({ type: 'active', rows: [newer, mine({ id: 11, unread: 3 })] });
    expect(state.reconnected).toBeNull();
    const two = [aMessage({ id: 2, changeNo: 2 }), aMessage({ id: 3, changeNo: 3 })];
    receive({ type: 'chat', row: newer, messages: two, after: 1 });
    expect(state.reconnected).toEqual({ came: 3 });
    expect(state.restored).toBe(true);
    receive({ type: 'chat', row: newer, messages: two, after: 1 });
    expect(state.reconnected).toEqual({ came: 3 });
  });

  it('a changed message from before the loaded part waits until its page is loaded', () => {
    const last = Array.from({ length: 50 }, (_, index) => aMessage({ id: 200 + index }));
    let state = reduce(after({ type: 'active', rows: [mine()] }), { type: 'watched', chat: 10 });
    const receive = (message: ServerMessage) => {
      state = reduce(state, { type: 'received', message, now: NOW });
    };
    receive({ type: 'chat', row: mine({ changeNo: 5 }), messages: last, after: 0 });
    const changed = aMessage({ id: 150, changeNo: 6, text: 'changed' });
    receive({ type: 'chat', row: mine({ changeNo: 6 }), messages: [changed], after: 5 });
    expect(state.threads.get(10)?.messages).toHaveLength(50);
    const page = Array.from({ length: 50 }, (_, index) => aMessage({ id: 150 + index }));
    state = reduce(state, { type: 'older', chat: 10, items: page, more: true });
    expect(state.threads.get(10)?.messages).toHaveLength(100);
    expect(state.threads.get(10)?.messages[0]).toMatchObject({
      position: position(150),
      text: 'changed',
    });
  });
});
