import type { components } from './schema';

/** The types of the API description, under the names the page uses. Ids are numbers, instants ISO-8601 UTC strings. */
type Schemas = components['schemas'];

export type Instant = string;
export type Language = 'en' | 'de';

export type Me = Schemas['Me'];
export type Permission = Me['permissions'][number];
export type Credentials = Schemas['Credentials'];
export type Setup = Schemas['FirstAdministrator'];

export type User = Schemas['User'];
export type UserBody = Schemas['UserForm'];
export type UserLink = Schemas['UserLink'];
export type Abilities = Schemas['Abilities'];
export type Named = Schemas['UserRef'];

export type Role = Schemas['Role'];
export type RoleBody = Schemas['RoleForm'];

export type AuditEntry = Schemas['AuditEntry'];

export type Link = Schemas['LinkView'];
export type SecondFactorStart = Schemas['SecondFactorStart'];

export type Queue = Schemas['Queue'];
export type QueueBody = Schemas['QueueForm'];

export type Channel = Schemas['ChannelView'];
export type ChannelBody = Schemas['ChannelForm'];
export type ChannelKind = Channel['kind'];
export type Via = Schemas['ChannelRef']['via'];
export type ChannelHealth = Channel['health'];
export type ChannelCheck = Schemas['ChannelCheck'];

export type QuarantinedItem = Schemas['QuarantinedItem'];
export type QuarantineState = QuarantinedItem['state'];

export type SystemSettings = Schemas['SystemSettingsView'];
export type SystemSettingsBody = Schemas['SystemSettingsForm'];

export type Contact = Schemas['Contact'];
export type ContactRow = Schemas['ContactRow'];
export type ContactChange = Schemas['ContactChange'];
export type TimelineItem = Schemas['TimelineItem'];

export type ChatRow = Schemas['ChatRow'];
export type ChatStatus = ChatRow['status'];
export type ChatSummary = Schemas['ChatSummary'];
export type ChatDetails = Schemas['ChatView'];
export type LongestText = Schemas['LongestText'];
export type ChatSource = Schemas['Source'];
export type Entry = Schemas['Entry'];
export type Offer = Schemas['Offer'];
export type Assignment = Schemas['Assignment'];
export type Colleague = Schemas['Colleague'];
export type ConsideredAgent = Schemas['ConsideredAgent'];

export type Template = Schemas['TemplateView'];
export type TemplateChoice = Schemas['NewTemplateMessage'];

export type Message = Schemas['Message'];
export type MessageFile = Message['files'][number];
export type MessageKind = Message['kind'];
export type MessagePage = Schemas['MessagePage'];
export type MessageStatus = NonNullable<Message['status']>;
export type Direction = Message['direction'];
export type LastLine = Schemas['LastLine'];

export type Presence = Schemas['Presence'];
export type WantedPresence = Presence['wanted'];
