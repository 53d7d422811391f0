/** The types of the REST and socket contract. Ids are numbers, instants ISO-8601 UTC strings. */

export type Permission =
  | 'PROCESS_CHATS'
  | 'START_CHATS'
  | 'READ_RECORDS'
  | 'EDIT_RECORDS'
  | 'MERGE'
  | 'READ_ALL_CHATS'
  | 'SUPERVISE'
  | 'EXPORT'
  | 'DASHBOARDS'
  | 'MANAGE_CHATS'
  | 'MANAGE_USERS'
  | 'AUDIT'
  | 'PERSONAL_DATA';

export type Instant = string;
export type Language = 'en' | 'de';

export interface Named {
  id: number;
  name: string;
}

export interface FieldProblem {
  field: string;
  message: string;
}

export interface Problem {
  type?: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldProblem[];
}

export interface Me {
  id: number;
  name: string;
  email: string;
  roles: string[];
  permissions: Permission[];
  language: Language;
  timeZone: string | null;
}

export interface Session {
  firstStart: boolean;
  user: Me | null;
}

export interface Credentials {
  email: string;
  password: string;
}

export interface Setup {
  name: string;
  email: string;
  password: string;
}

export interface User {
  id: number;
  name: string;
  email: string;
  enabled: boolean;
  roles: string[];
  limit: number | null;
  createdAt: Instant;
}

export interface NewUser {
  name: string;
  email: string;
  password: string;
  roles: string[];
  limit: number | null;
}

export interface UserChange {
  name: string;
  email: string;
  enabled: boolean;
  roles: string[];
  limit: number | null;
  password?: string;
}

export interface Role {
  id: number;
  name: string;
  description: string;
  permissions: Permission[];
}

export interface Agent extends Named {
  enabled: boolean;
}

export interface RoutingRule {
  key: string;
  name: string;
  description: string;
}

export interface QueueBody {
  name: string;
  rule: string;
  users: number[];
  roles: string[];
}

export interface Queue {
  id: number;
  name: string;
  rule: string;
  users: Named[];
  roles: string[];
  waiting: number;
}

export type ChannelKind = 'WEBSITE' | 'TELEGRAM' | 'MESSENGER' | 'WHATSAPP' | 'INSTAGRAM' | 'SMS';

export interface ChannelBody {
  kind: ChannelKind;
  name: string;
  account: string;
  active: boolean;
  queueId: number;
  language: Language;
  allowedOrigins: string[];
}

export interface Channel extends ChannelBody {
  id: number;
  publicKey: string;
  queueName: string;
  createdAt: Instant;
  unfinished: number;
}

export interface ChannelRef extends Named {
  kind: ChannelKind;
}

export interface SystemSettings {
  simultaneousChats: number;
}

export interface ContactRow {
  id: number;
  name: string;
  email: string | null;
  phones: string[];
  kinds: ChannelKind[];
  createdAt: Instant;
  lastMessageAt: Instant | null;
}

export interface ContactPage {
  items: ContactRow[];
  next: string | null;
}

export interface Identity {
  id: number;
  kind: ChannelKind;
  displayName: string;
  key: string;
  createdAt: Instant;
}

export interface Contact {
  id: number;
  name: string;
  email: string | null;
  phones: string[];
  language: string | null;
  source: ChannelKind;
  createdAt: Instant;
  identities: Identity[];
}

export type ChatStatus =
  | 'WAITING'
  | 'IN_PROGRESS'
  | 'BOT'
  | 'COMPLETED'
  | 'HANDED_OVER'
  | 'COMPLETED_BY_BOT';

export type EndReason =
  | 'AGENT'
  | 'SUPERVISOR'
  | 'TIMEOUT'
  | 'TRANSFER'
  | 'PROCESS'
  | 'BOT'
  | 'MERGE';

export interface ChatSummary {
  id: number;
  channel: ChannelRef;
  queue: Named;
  status: ChatStatus;
  owner: Named | null;
  createdAt: Instant;
  endedAt: Instant | null;
  endReason: EndReason | null;
  lastLine: string | null;
  messageCount: number;
}

export type Direction = 'IN' | 'OUT';

export interface LastLine {
  text: string;
  direction: Direction;
  at: Instant;
}

export interface ChatRow {
  id: number;
  changeNo: number;
  status: ChatStatus;
  channel: ChannelRef;
  queue: Named;
  contact: Named;
  owner: Named | null;
  createdAt: Instant;
  acceptedAt: Instant | null;
  endedAt: Instant | null;
  endReason: EndReason | null;
  endedBy: Named | null;
  /** The customer has been unanswered since; null when a person has answered. */
  waitingSince: Instant | null;
  lastLine: LastLine | null;
  unread: number;
}

export interface Entry {
  at: Instant;
  what: string;
  who: Named | null;
  detail: string | null;
}

export interface ChatSource {
  page: string | null;
  referrer: string | null;
}

export interface ChatDetails {
  row: ChatRow;
  contact: Contact;
  source: ChatSource;
  history: Entry[];
  earlier: ChatSummary[];
}

export type MessageStatus = 'QUEUED' | 'SENDING' | 'SENT' | 'DELIVERED' | 'READ' | 'FAILED';

export interface Message {
  id: number;
  chatId: number;
  changeNo: number;
  /** Fixed length; messages are sorted by comparing it as plain text. */
  position: string;
  direction: Direction;
  kind: 'TEXT' | 'UNSUPPORTED';
  text: string;
  author: Named | null;
  identity: Named | null;
  at: Instant;
  status: MessageStatus | null;
  failure: string | null;
  maybeTwice: boolean;
  clientId: string | null;
}

export interface MessagePage {
  items: Message[];
  more: boolean;
}

export type WantedPresence = 'ACTIVE' | 'INACTIVE';

export interface Presence {
  wanted: WantedPresence;
  active: boolean;
  exceeded: boolean;
  reason: string | null;
  since: Instant;
  inProgress: number;
  limit: number;
}
