import type { Abilities, Message } from '@/lib/api/types';

const EDITABLE_FOR = 48 * 60 * 60 * 1000;

const hasLeft = ({ status }: Message) =>
  status === 'SENT' || status === 'DELIVERED' || status === 'READ';

/** What the customer has before them can be quoted. */
export const isQuotable = (message: Message, can: Abilities) =>
  can.quotes && message.deletedAt === null && (message.direction === 'IN' || hasLeft(message));

/** Own texts that have left can be changed for two days. */
export const isEditable = (message: Message, can: Abilities, me: number) =>
  can.edits &&
  message.kind === 'TEXT' &&
  message.author?.id === me &&
  message.deletedAt === null &&
  hasLeft(message) &&
  Date.now() - Date.parse(message.at) < EDITABLE_FOR;
