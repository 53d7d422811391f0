/** What the server and the widget say to each other. */

export interface ChannelConfig {
  name: string;
  language: string;
  active: boolean;
  /** Bytes of the largest file that may be sent; unknown where the answer is an old one. */
  largestFile?: number;
}

/** A file that came with a message. */
export interface MessageFile {
  name: string;
  /** Bytes. */
  size: number;
  /** There is a small picture of it. */
  picture: boolean;
  /** What it is; sounds are played in place. */
  kind?: string;
}

export interface WidgetMessage {
  /** For the visitor's own messages the id the widget gave. */
  id: string;
  from: 'VISITOR' | 'AGENT';
  text: string;
  at: string;
  /** A fixed-length string: plain string comparison sorts. */
  position: string;
  author: string | null;
  file?: MessageFile | null;
  /** The beginning of what it replies to. */
  quoted?: string | null;
}

export interface ChatState {
  state: 'NONE' | 'WAITING' | 'IN_PROGRESS' | 'ENDED';
  agent: string | null;
}

export interface Visitor {
  token: string;
  expiresAt: string;
}

export interface Acknowledgement {
  id: string;
  position: string;
  at: string;
}

export interface MessageBody {
  id: string;
  text: string;
  sentAt: string;
  sequence: number;
  name?: string | undefined;
  email?: string | undefined;
  page?: string | undefined;
  referrer?: string | undefined;
  /** A file was brought under the same id. */
  file?: boolean;
}

export interface History {
  items: WidgetMessage[];
  more: boolean;
}

export interface Hello {
  type: 'hello';
  now: string;
  messages: WidgetMessage[];
  more: boolean;
  chat: ChatState;
  lastRead: string | null;
  /** Up to where an agent has read what the visitor wrote. */
  seen?: string | null;
}

export type ServerFrame =
  | Hello
  | { type: 'messages'; messages: WidgetMessage[] }
  | { type: 'chat'; chat: ChatState }
  | { type: 'typing'; on: boolean; name: string | null }
  | { type: 'seen'; position: string }
  | { type: 'denied'; sentence: string }
  | { type: 'pong' };

export type ClientFrame =
  | { type: 'auth'; token: string; after: string | null }
  | { type: 'typing' }
  | { type: 'seen'; position: string; read: boolean }
  | { type: 'ping' };

export const MAX_TEXT = 4096;
