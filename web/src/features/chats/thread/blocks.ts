import type { Direction, Entry, Message } from '@/lib/api/types';
import type { Place } from '@/lib/time/format-instant';
import { dayOf } from '../format';

/** What a thread shows, from top to bottom. */
export type Block =
  /** A new day; with `begun` the chat began with it, which needs no line of its own. */
  | { kind: 'day'; key: string; at: string; begun?: Entry }
  /** `explained`: an agent got the chat, and why is kept. */
  | { kind: 'entry'; key: string; entry: Entry; explained: boolean }
  | { kind: 'group'; key: string; side: Direction; at: string; messages: readonly Message[] };

type Group = Extract<Block, { kind: 'group' }>;

const minuteOf = (at: string) => Math.floor(Date.parse(at) / 60_000);

/** Groups messages by side, writer and minute, with a divider for each day and the system's lines in between. */
export function blocksOf(
  messages: readonly Message[],
  entries: readonly Entry[],
  place: Place,
): Block[] {
  const blocks: Block[] = [];
  const lines = [...entries].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  let day = '';
  const divide = (at: string) => {
    const its = dayOf(at, place);
    if (its === day) return;
    day = its;
    blocks.push({ kind: 'day', key: `day ${its} ${blocks.length}`, at });
  };
  const say = (entry: Entry) => {
    divide(entry.at);
    const last = blocks.at(-1);
    if (entry.what === 'CREATED' && last?.kind === 'day') last.begun = entry;
    else {
      const key = `entry ${entry.at} ${entry.what}`;
      blocks.push({ kind: 'entry', key, entry, explained: isExplained(entry, entries) });
    }
  };
  for (const message of messages) {
    while (lines[0] && Date.parse(lines[0].at) <= Date.parse(message.at))
      say(lines.shift() as Entry);
    divide(message.at);
    const last = blocks.at(-1);
    if (last?.kind === 'group' && belongs(last, message)) {
      last.messages = [...last.messages, message];
    } else blocks.push(groupOf(message));
  }
  for (const entry of lines) say(entry);
  return blocks;
}

/** An offer says why it was made; a chat that was shown to all says it where somebody took it. */
const isExplained = ({ what }: Entry, entries: readonly Entry[]) =>
  what === 'OFFERED' || (what === 'ACCEPTED' && !entries.some((entry) => entry.what === 'OFFERED'));

const groupOf = (message: Message): Group => ({
  kind: 'group',
  key: `group ${message.id}`,
  side: message.direction,
  at: message.at,
  messages: [message],
});

function belongs({ side, at, messages }: Group, message: Message): boolean {
  return (
    side === message.direction &&
    minuteOf(at) === minuteOf(message.at) &&
    messages[0]?.author?.id === message.author?.id &&
    messages[0]?.identity?.id === message.identity?.id
  );
}
