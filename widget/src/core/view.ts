import type { Clock } from './clock';
import type { Connection } from './connection';
import type { Outbox } from './outbox';
import type { ChatState, MessageFile } from './protocol';
import type { Thread } from './thread';

export interface Line {
  id: string;
  from: 'VISITOR' | 'AGENT';
  text: string;
  at: number;
  author: string | null;
  status: 'SENDING' | 'SENT' | 'FAILED' | null;
  reason: string | null;
  file?: MessageFile | null;
  quoted?: string | null;
}

/** All that the page shows. */
export interface View {
  lines: Line[];
  earlier: boolean;
  chat: ChatState;
  typing: string | null;
  connection: Connection;
  missed: number | null;
  unread: number;
}

/** The server's messages by position, then what is still to be sent, as written. */
export function linesOf(thread: Thread, outbox: Outbox, clock: Clock): Line[] {
  const kept = thread.all().map(
    (message): Line => ({
      id: message.id,
      from: message.from,
      text: message.text,
      at: Date.parse(message.at) || 0,
      author: message.author,
      status: message.from === 'VISITOR' ? 'SENT' : null,
      reason: null,
      file: message.file ?? null,
      quoted: message.quoted ?? null,
    }),
  );
  const own = outbox
    .all()
    .filter((message) => !thread.has(message.id))
    .map(
      (message): Line => ({
        id: message.id,
        from: 'VISITOR',
        text: message.text,
        at: clock.corrected(message.writtenAt),
        author: null,
        status: message.state === 'FAILED' ? 'FAILED' : 'SENDING',
        reason: message.reason ?? null,
      }),
    );
  return [...kept, ...own];
}
