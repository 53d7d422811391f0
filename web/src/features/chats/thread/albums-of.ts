import type { Message } from '@/lib/api/types';

/** Pictures that were sent as one stand together; every other message stands alone. */
export function albumsOf(messages: readonly Message[]): Message[][] {
  const parts: Message[][] = [];
  for (const message of messages) {
    const last = parts.at(-1);
    if (message.album !== null && last?.[0]?.album === message.album) last.push(message);
    else parts.push([message]);
  }
  return parts;
}
