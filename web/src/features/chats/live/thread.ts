import type { Message } from '@/lib/api/types';

/** How many messages the server sends for `watch` after 0. */
export const PAGE = 50;

/** The loaded end of a chat: every message from `start` on, complete up to the change `mark`. */
export interface Thread {
  /** Sorted; also holds changed messages from before `start`, so that a page loaded later cannot be stale. */
  known: readonly Message[];
  /** What can be shown: those of `known` from `start` on. */
  messages: readonly Message[];
  /** Position of the first message in an unbroken run to the end; '' when that is the chat's first. */
  start: string;
  mark: number;
  loaded: boolean;
}

export const EMPTY_THREAD: Thread = { known: [], messages: [], start: '', mark: 0, loaded: false };

/** All messages changed since `after`, up to the change `changeNo`; `after` 0 = the last `PAGE`. */
export interface Delta {
  messages: readonly Message[];
  after: number;
  changeNo: number;
}

export function withDelta(thread: Thread, { messages, after, changeNo }: Delta): Thread {
  if (thread.loaded && changeNo <= thread.mark) return thread;
  if (!thread.loaded && after > 0) return thread;
  const start = after === 0 ? startAfterWindow(thread, messages) : thread.start;
  const mark = after <= thread.mark ? Math.max(thread.mark, changeNo) : thread.mark;
  return shown({ ...thread, known: merged(thread.known, messages), start, mark, loaded: true });
}

/** One message from the answer of a command; says nothing about other changes. */
export function withMessage(thread: Thread, message: Message): Thread {
  const known = merged(thread.known, [message]);
  return known === thread.known ? thread : shown({ ...thread, known });
}

/** A page from before `start`. */
export function withOlder(thread: Thread, items: readonly Message[], more: boolean): Thread {
  const start = more ? (items[0]?.position ?? thread.start) : '';
  return shown({ ...thread, known: merged(thread.known, items), start });
}

/** True when a delta begins later than what is known: something between was missed, watch again. */
export const hasGap = (thread: Thread, after: number) => after > thread.mark;

function startAfterWindow(thread: Thread, messages: readonly Message[]): string {
  const first = messages.reduce(
    (least, { position }) => (position < least ? position : least),
    '~',
  );
  const whole = messages.length < PAGE;
  if (!thread.loaded) return whole ? '' : first;
  const end = thread.messages.at(-1)?.position ?? '';
  return whole || first <= end ? thread.start : first;
}

function merged(known: readonly Message[], incoming: readonly Message[]): readonly Message[] {
  const byId = new Map(known.map((message) => [message.id, message]));
  let changed = false;
  for (const message of incoming) {
    const old = byId.get(message.id);
    if (old !== undefined && old.changeNo >= message.changeNo) continue;
    byId.set(message.id, message);
    changed = true;
  }
  return changed ? [...byId.values()].sort(byPosition) : known;
}

function shown(thread: Thread): Thread {
  const { known, start } = thread;
  const messages = start === '' ? known : known.filter(({ position }) => position >= start);
  return { ...thread, messages };
}

function byPosition(a: Message, b: Message): number {
  if (a.position === b.position) return a.id - b.id;
  return a.position < b.position ? -1 : 1;
}
