import { api } from '@/lib/api/client';
import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { chatStore } from '../live/store';
import { changeView, clearProblem, showProblem, view } from '../live/view';
import { openChat } from './open-chat';

/** Completing must not overtake a message that is still on its way. */
export class StillSending extends Error {}

/** Ends my chat. It leaves the list at once; with unsent text the agent is asked first. */
export async function completeChat(chat: number, sure = false): Promise<void> {
  if (outbox.waiting.get().has(chat)) {
    showProblem(chat, new StillSending());
    return openChat(chat);
  }
  if (!sure && drafts.of(chat).trim() !== '') {
    openChat(chat);
    return changeView({ asking: chat });
  }
  await complete(chat);
}

async function complete(chat: number) {
  const wasOpen = view.get().chat === chat;
  clearProblem(chat);
  chatStore.dispatch({ type: 'leaving', chat });
  changeView({ asking: null, listProblem: null, ...(wasOpen && { chat: null }) });
  try {
    await api.post(`/api/chats/${chat}/complete`);
    chatStore.dispatch({ type: 'completed', chat });
    drafts.set(chat, '');
  } catch (failure) {
    chatStore.dispatch({ type: 'stays', chat });
    const name = chatStore.state.get().rows.get(chat)?.contact.name ?? '';
    changeView({ listProblem: { name, failure } });
  }
}
