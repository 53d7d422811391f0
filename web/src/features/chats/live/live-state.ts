import type { ChatRow, Instant, Message, Presence } from '@/lib/api/types';
import type { ServerMessage } from '@/lib/live/messages';
import type { Connection } from '@/lib/live/socket';
import type { Recovery } from './recovery';
import type { Thread } from './thread';

export interface Typing {
  name: string;
  until: number;
}

/** The top of the chats waiting for me, and how many there are in all. */
export interface NewList {
  ids: readonly number[];
  count: number;
}

export interface Reconnected {
  came: number;
}

/** Everything the server told the page about chats; plain data, changed only by `reduce`. */
export interface LiveState {
  me: number;
  connection: Connection;
  /** Greeted at least once, so that a loss is a loss and not the start. */
  greeted: boolean;
  presence: Presence | null;
  /** The status came back after a log-out or loss, not yet dismissed. */
  restored: boolean;
  reconnected: Reconnected | null;
  recovery: Recovery | null;
  rows: ReadonlyMap<number, ChatRow>;
  /** Ids of my chats in progress, longest waiting first. */
  active: readonly number[];
  /** New as the server listed it. */
  listedNew: NewList;
  /** New without what is known to have gone since. */
  waiting: NewList;
  /** Of these, the ones offered to me alone: they stand first, the one that runs out next on top. */
  offered: readonly number[];
  /** Offers I declined, by the instant they would have run out: a late list does not bring them back. */
  declined: ReadonlyMap<number, Instant>;
  /** False until the first list came: an empty list and one not yet known look different. */
  listed: boolean;
  /** The same for New: what its first list names is no news. */
  newListed: boolean;
  threads: ReadonlyMap<number, Thread>;
  watched: ReadonlySet<number>;
  typing: ReadonlyMap<number, Typing>;
  /** Why a chat can no longer be seen; null when the server gave no sentence. */
  gone: ReadonlyMap<number, string | null>;
  /** Chats that left, with the last change known: an older copy does not bring them back. */
  left: ReadonlyMap<number, number>;
  /** Being completed: already off the list, back when the server refuses. */
  leaving: ReadonlySet<number>;
}

export type LiveAction =
  | { type: 'received'; message: ServerMessage; now: number }
  | { type: 'connection'; connection: Connection }
  | { type: 'watched'; chat: number }
  | { type: 'unwatched'; chat: number }
  | { type: 'older'; chat: number; items: Message[]; more: boolean }
  | { type: 'answered'; message: Message }
  | { type: 'row'; row: ChatRow }
  | { type: 'leaving' | 'stays' | 'completed' | 'declined' | 'refused'; chat: number }
  | { type: 'presence'; presence: Presence }
  | { type: 'expired'; now: number }
  | { type: 'dismissed'; what: 'reconnected' | 'restored' };

export function emptyState(me: number): LiveState {
  return {
    me,
    connection: 'connecting',
    greeted: false,
    presence: null,
    restored: false,
    reconnected: null,
    recovery: null,
    rows: new Map(),
    active: [],
    listedNew: { ids: [], count: 0 },
    waiting: { ids: [], count: 0 },
    offered: [],
    declined: new Map(),
    listed: false,
    newListed: false,
    threads: new Map(),
    watched: new Set(),
    typing: new Map(),
    gone: new Map(),
    left: new Map(),
    leaving: new Set(),
  };
}
