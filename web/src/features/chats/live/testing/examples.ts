import type { ChatRow, Message, Presence, Template } from '@/lib/api/types';

export const ME = 1;
export const AT = '2026-03-02T09:00:00Z';

export function aRow(change: Partial<ChatRow> = {}): ChatRow {
  return {
    id: 10,
    changeNo: 1,
    status: 'WAITING',
    channel: { id: 3, kind: 'WEBSITE', via: 'DIRECT', name: 'Shop' },
    queue: { id: 4, name: 'Support' },
    contact: { id: 5, name: 'Ada Byron', picture: null },
    owner: null,
    createdAt: AT,
    acceptedAt: null,
    endedAt: null,
    endReason: null,
    endedBy: null,
    waitingSince: AT,
    lastLine: { text: 'Hello', kind: 'TEXT', direction: 'IN', at: AT },
    unread: 1,
    offer: null,
    assignedTo: null,
    windowEndsAt: null,
    ...change,
  };
}

export const mine = (change: Partial<ChatRow> = {}) =>
  aRow({ status: 'IN_PROGRESS', owner: { id: ME, name: 'Me' }, acceptedAt: AT, ...change });

/** A waiting chat that is offered to me alone. */
export const offered = (change: Partial<ChatRow> = {}, until = '2026-03-02T09:05:00Z') =>
  aRow({ offer: { agent: { id: ME, name: 'Me' }, until }, ...change });

export const position = (number: number) => String(number).padStart(12, '0');

export function aMessage(change: Partial<Message> = {}): Message {
  const id = change.id ?? 100;
  return {
    id,
    chatId: 10,
    changeNo: 1,
    position: position(id),
    direction: 'IN',
    kind: 'TEXT',
    about: null,
    text: 'Hello',
    author: null,
    identity: { id: 6, name: 'Ada' },
    at: AT,
    status: null,
    failure: null,
    maybeTwice: false,
    outside: false,
    clientId: null,
    template: null,
    replyTo: null,
    reaction: null,
    ourReaction: null,
    forwarded: false,
    album: null,
    editedAt: null,
    deletedAt: null,
    files: [],
    ...change,
  };
}

export const present: Presence = {
  wanted: 'ACTIVE',
  active: true,
  exceeded: false,
  reason: null,
  since: AT,
  inProgress: 0,
  offered: 0,
  limit: 5,
};

/** An approved template with one place in its text. */
export const aTemplate = (change: Partial<Template> = {}): Template => ({
  id: 70,
  name: 'order_on_its_way',
  language: 'en',
  category: 'UTILITY',
  status: 'APPROVED',
  statusReason: null,
  content: {
    headerFormat: null,
    headerText: null,
    bodyText: 'Hello {{1}}, your order is on its way.',
    footerText: null,
    buttons: [],
    examples: {},
  },
  variables: [{ key: 'body.1', part: 'BODY', button: null, name: '1', example: 'Ada' }],
  refusal: null,
  ...change,
});
