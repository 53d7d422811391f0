import type { ChatRow } from '@/lib/api/types';
import type { LiveState } from './live-state';
import { isMine, newer, offerTo } from './rows';
import { settled } from './settled';

/** My chats as the server lists them after connecting: what it does not name is no longer mine. */
export function withActive(state: LiveState, list: readonly ChatRow[]): LiveState {
  const named = new Set(list.map(({ id }) => id));
  const rows = new Map(state.rows);
  const left = new Map(state.left);
  const gone = new Map(state.gone);
  for (const [id, row] of rows) {
    // An open conversation is asked for again; its own answer says what became of it.
    if (isMine(row, state.me) && !named.has(id) && !state.watched.has(id)) rows.delete(id);
  }
  for (const row of list) {
    left.delete(row.id);
    gone.delete(row.id);
    rows.set(row.id, newer(rows.get(row.id), row));
  }
  return settled({ ...state, rows, left, gone, listed: true });
}

/** The top of New: what left this list and is not mine is forgotten. */
export function withNew(state: LiveState, list: readonly ChatRow[], count: number): LiveState {
  const rows = new Map(state.rows);
  const left = new Map(state.left);
  const gone = new Map(state.gone);
  for (const row of list) {
    const known = rows.get(row.id);
    // The list is gathered a few times a second: it may name a chat that has just been taken.
    if (row.changeNo < (left.get(row.id) ?? 0)) continue;
    gone.delete(row.id);
    const merged = newer(known, row);
    rows.set(row.id, merged);
    // Mine went back to the queue: a late copy from before must not make it mine again.
    if (known && isMine(known, state.me) && merged !== known) left.set(row.id, row.changeNo);
  }
  const listedNew = { ids: list.map(({ id }) => id), count };
  return settled({ ...state, rows, left, gone, listedNew, newListed: true });
}

/** The newest state of one chat: mine joins Active, ended or another's leaves. */
export function withChatRow(state: LiveState, row: ChatRow): LiveState {
  if (row.changeNo <= (state.left.get(row.id) ?? -1)) return state;
  const known = state.rows.get(row.id);
  const merged = newer(known, row);
  if (merged === known) return state;
  const gone = new Map(state.gone);
  gone.delete(row.id);
  const left = new Map(state.left);
  if (isMine(merged, state.me)) left.delete(row.id);
  else left.set(row.id, merged.changeNo);
  return settled({ ...state, rows: new Map(state.rows).set(row.id, merged), left, gone });
}

/** No longer mine to see. */
export function withGone(state: LiveState, id: number, sentence: string | null): LiveState {
  const known = state.rows.get(id);
  const left = new Map(state.left);
  left.set(id, Math.max(left.get(id) ?? 0, known?.changeNo ?? 0));
  const gone = new Map(state.gone).set(id, sentence);
  return settled({ ...state, left, gone });
}

/** An offer I decline is off New at once; the same chat offered again is another offer. */
export function withDeclined(state: LiveState, id: number): LiveState {
  const offer = offerTo(state.rows.get(id), state.me);
  if (offer === null) return state;
  return settled({ ...state, declined: new Map(state.declined).set(id, offer.until) });
}

/** The server confirmed that the chat is completed; a finished chat is never reopened. */
export function completed(state: LiveState, id: number): LiveState {
  const rows = new Map(state.rows);
  rows.delete(id);
  const leaving = new Set(state.leaving);
  leaving.delete(id);
  const left = new Map(state.left).set(id, Number.POSITIVE_INFINITY);
  return settled({ ...state, rows, leaving, left });
}
