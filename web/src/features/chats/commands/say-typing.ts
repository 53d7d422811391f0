import { live } from '@/lib/live/live';

const AT_MOST_EVERY = 3_000;
const said = new Map<number, number>();

/** A message went out: what is typed next is said at once. */
export const typingEnded = (chat: number) => said.delete(chat);

/** Lets the customer see that somebody is writing. */
export function sayTyping(chat: number, now = Date.now()) {
  if (now - (said.get(chat) ?? 0) < AT_MOST_EVERY) return;
  if (live.send({ type: 'typing', chat })) said.set(chat, now);
}
