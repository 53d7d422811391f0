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
  status: 'SENDING' | 'SENT' | 'SEEN' | 'FAILED' | null;
  reason: string | null;
  file?: MessageFile | null;
  /** How far a file has come that is being sent, from 0 to 1; null while it waits. */
  progress?: number | null;
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

export interface LineParts {
  thread: Thread;
  outbox: Outbox;
  clock: Clock;
  /** Up to where an agent has read. */
  seen: string;
  progress(id: string): number | null;
}

/** The server's messages by position, then what is still to be sent, as written. */
export function linesOf({ thread, outbox, clock, seen, progress }: LineParts): Line[] {
  const read = thread.current().findLast((message) => message.from === 'VISITOR' && message.position <= seen);
  const kept = thread.all().map(
    (message): Line => ({
      id: message.id,
      from: message.from,
      text: message.text,
      at: Date.parse(message.at) || 0,
      author: message.author,
      status: message.from !== 'VISITOR' ? null : message === read ? 'SEEN' : 'SENT',
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
        ...(message.file && {
          file: { ...message.file, picture: false, kind: message.file.voice ? 'VOICE' : 'DOCUMENT' },
          progress: progress(message.id),
        }),
      }),
    );
  return [...kept, ...own];
}
