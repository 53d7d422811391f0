import type { ChatRow, Message, Presence } from '@/lib/api/types';

/** A channel that does not work, and what to do about it. */
export interface ChannelTrouble {
  id: number;
  name: string;
  sentence: string;
}

/** What the server says over `/api/live`: states, never events, so that a repetition changes nothing. */
export type ServerMessage =
  | { type: 'hello'; presence: Presence; restored: boolean }
  | { type: 'active'; rows: ChatRow[] }
  | { type: 'new'; rows: ChatRow[]; count: number }
  | { type: 'chat'; row: ChatRow; messages: Message[]; after: number | null }
  | { type: 'gone'; id: number; sentence: string | null }
  | { type: 'presence'; presence: Presence }
  | { type: 'typing'; chat: number; name: string; on: boolean }
  | { type: 'trouble'; channels: ChannelTrouble[] }
  | { type: 'bye'; sentence: string }
  | { type: 'pong' };

/** What the page says. */
export type PageMessage =
  | { type: 'watch'; chat: number; after: number }
  | { type: 'unwatch'; chat: number }
  | { type: 'typing'; chat: number }
  | { type: 'ping' };

const KNOWN: ReadonlySet<string> = new Set<ServerMessage['type']>([
  'hello',
  'active',
  'new',
  'chat',
  'gone',
  'presence',
  'typing',
  'trouble',
  'bye',
  'pong',
]);

/** Reads a frame; null for one that a newer server may send and this page does not know. */
export function parseFrame(frame: unknown): ServerMessage | null {
  if (typeof frame !== 'string') return null;
  try {
    const read: unknown = JSON.parse(frame);
    if (typeof read !== 'object' || read === null || !('type' in read)) return null;
    return KNOWN.has(String(read.type)) ? (read as ServerMessage) : null;
  } catch {
    return null;
  }
}
