import type { ServerMessage } from '@/lib/live/messages';
import { completed, withActive, withChatRow, withDeclined, withGone, withNew } from './lists';
import type { LiveAction, LiveState } from './live-state';
import { isOver, type Recovery, recoveryFrom, withChat, withList } from './recovery';
import { settled } from './settled';
import { EMPTY_THREAD, type Thread, withDelta, withMessage, withOlder } from './thread';

const TYPING_LASTS = 6_000;
/** Threads kept after their conversation was closed, so that going back shows them at once. */
const KEPT_THREADS = 20;

/** The next state. Repeating an action, or an older state of a chat after a newer, changes nothing. */
export function reduce(state: LiveState, action: LiveAction): LiveState {
  switch (action.type) {
    case 'received':
      return received(state, action.message, action.now);
    case 'connection':
      return connected(state, action.connection);
    case 'watched':
      return watched(state, action.chat);
    case 'unwatched':
      return unwatched(state, action.chat);
    case 'older':
      return onThread(state, action.chat, (it) => withOlder(it, action.items, action.more));
    case 'answered':
      return onThread(state, action.message.chatId, (it) => withMessage(it, action.message));
    case 'row':
      return withChatRow(state, action.row);
    case 'leaving':
      return settled({ ...state, leaving: new Set(state.leaving).add(action.chat) });
    case 'stays':
      return settled({ ...state, leaving: without(state.leaving, action.chat) });
    case 'declined':
      return withDeclined(state, action.chat);
    case 'refused':
      return settled({ ...state, declined: dropped(state.declined, action.chat) });
    case 'completed':
      return completed(state, action.chat);
    case 'presence':
      return { ...state, presence: action.presence };
    case 'expired':
      return expired(state, action.now);
    case 'dismissed':
      return action.what === 'restored'
        ? { ...state, restored: false }
        : { ...state, reconnected: null };
  }
}

function received(state: LiveState, message: ServerMessage, now: number): LiveState {
  switch (message.type) {
    case 'hello':
      return {
        ...state,
        greeted: true,
        presence: message.presence,
        restored: state.restored || message.restored,
      };
    case 'active': {
      const recovery = state.recovery && withList(state.recovery, message.rows);
      return recovering(withActive(state, message.rows), recovery);
    }
    case 'new':
      return withNew(state, message.rows, message.count);
    case 'chat':
      return chat(state, message);
    case 'gone': {
      const recovery = state.recovery && withChat(state.recovery, message.id, 0);
      return recovering(withGone(state, message.id, message.sentence), recovery);
    }
    case 'presence':
      return { ...state, presence: message.presence };
    case 'typing':
      return typing(state, message, now);
    case 'trouble':
    case 'bye':
    case 'pong':
      return state;
  }
}

function chat(state: LiveState, message: ServerMessage & { type: 'chat' }): LiveState {
  const { row, messages, after } = message;
  const before = state.rows.get(row.id)?.lastLine?.at ?? '';
  let next = withChatRow(state, row);
  const line = next.rows.get(row.id)?.lastLine;
  if (line?.direction === 'IN' && line.at > before) {
    next = { ...next, typing: dropped(next.typing, row.id) };
  }
  if (after === null) return next;
  const known = new Set(state.threads.get(row.id)?.known.map(({ id }) => id));
  const came = messages.filter((it) => it.direction === 'IN' && !known.has(it.id)).length;
  next = onThread(next, row.id, (it) => withDelta(it, { messages, after, changeNo: row.changeNo }));
  return recovering(next, state.recovery && withChat(state.recovery, row.id, came));
}

function recovering(state: LiveState, recovery: Recovery | null): LiveState {
  if (recovery === state.recovery) return state;
  if (recovery === null || !isOver(recovery)) return { ...state, recovery };
  return { ...state, recovery: null, reconnected: { came: recovery.came } };
}

function connected(state: LiveState, connection: LiveState['connection']): LiveState {
  const lost = connection === 'lost' && state.greeted;
  if (!lost) return { ...state, connection };
  const mine = state.active.flatMap((id) => state.rows.get(id) ?? []);
  const recovery = recoveryFrom(mine, state.watched, state.recovery);
  return { ...state, connection, recovery, reconnected: null, typing: new Map() };
}

function watched(state: LiveState, id: number): LiveState {
  if (state.watched.has(id)) return state;
  const threads = new Map(state.threads);
  const thread = threads.get(id) ?? EMPTY_THREAD;
  threads.delete(id);
  threads.set(id, thread);
  const kept = [...threads.keys()].filter((it) => it !== id && !state.watched.has(it));
  for (const old of kept.slice(0, -KEPT_THREADS)) threads.delete(old);
  return { ...state, threads, watched: new Set(state.watched).add(id) };
}

function unwatched(state: LiveState, id: number): LiveState {
  const recovery = state.recovery && withChat(state.recovery, id, 0);
  const gone = dropped(state.gone, id);
  const next = settled({ ...state, watched: without(state.watched, id) });
  return recovering({ ...next, gone }, recovery);
}

function onThread(state: LiveState, id: number, change: (thread: Thread) => Thread): LiveState {
  const thread = state.threads.get(id);
  if (thread === undefined) return state;
  const changed = change(thread);
  if (changed === thread) return state;
  return { ...state, threads: new Map(state.threads).set(id, changed) };
}

function typing(state: LiveState, message: ServerMessage & { type: 'typing' }, now: number) {
  if (!message.on) return { ...state, typing: dropped(state.typing, message.chat) };
  const typist = { name: message.name, until: now + TYPING_LASTS };
  return { ...state, typing: new Map(state.typing).set(message.chat, typist) };
}

function expired(state: LiveState, now: number): LiveState {
  const left = [...state.typing].filter(([, { until }]) => until > now);
  return left.length === state.typing.size ? state : { ...state, typing: new Map(left) };
}

function dropped<T>(map: ReadonlyMap<number, T>, id: number): ReadonlyMap<number, T> {
  if (!map.has(id)) return map;
  const next = new Map(map);
  next.delete(id);
  return next;
}

function without(set: ReadonlySet<number>, id: number): ReadonlySet<number> {
  if (!set.has(id)) return set;
  const next = new Set(set);
  next.delete(id);
  return next;
}
