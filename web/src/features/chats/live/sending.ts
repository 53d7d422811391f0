import { api } from '@/lib/api/client';
import { onRestoredSession } from '@/lib/api/session-lost';
import { live } from '@/lib/live/live';
import { uploads } from '../files/uploads';
import { drafts } from './drafts';
import { Outbox, type Outgoing } from './outbox';
import { useSignal } from './signal';
import { chatStore } from './store';
import { showProblem } from './view';

const NOTHING: readonly Outgoing[] = [];

/** The outbox of the page, joined to the API, the live state and the drafts. */
export const outbox = new Outbox({
  storage: localStorage,
  post: ({ chatId, clientId, text, file, replyTo }, signal) =>
    api.post(
      `/api/chats/${chatId}/messages`,
      { clientId, text, fileId: file?.id ?? null, replyTo: replyTo ?? null },
      { signal },
    ),
  accepted: (message) => chatStore.dispatch({ type: 'answered', message }),
  refused: (messages, failure) => {
    const chat = messages[0]?.chatId;
    if (chat === undefined) return;
    const texts = messages.map(({ text }) => text).filter((text) => text !== '');
    if (texts.length > 0) drafts.giveBack(chat, texts.join('\n'));
    const quoted = messages.find(({ replyTo }) => replyTo !== undefined)?.replyTo;
    if (quoted !== undefined && drafts.replyOf(chat) === undefined) drafts.reply(chat, quoted);
    uploads.giveBack(
      chat,
      messages.flatMap(({ file }) => file ?? []),
    );
    showProblem(chat, failure);
  },
});

live.listen({
  onStart: (userId) => {
    drafts.start(userId);
    outbox.start(userId);
  },
  onConnection: (connection) => {
    if (connection === 'open') outbox.kick();
  },
  onMessage: (message) => {
    if (message.type !== 'chat') return;
    outbox.arrived(message.messages.flatMap(({ clientId }) => clientId ?? []));
  },
});
window.addEventListener('online', outbox.kick);
window.addEventListener('storage', outbox.onStorage);
onRestoredSession(outbox.kick);

/** This chat's messages on their way. */
export const useOutgoing = (chat: number) =>
  useSignal(outbox.waiting, (waiting) => waiting.get(chat) ?? NOTHING);
