import { api } from '@/lib/api/client';
import { chatStore } from '../live/store';
import { changeView, clearProblem, view } from '../live/view';
import { closeChat, focusInList } from './open-chat';

/** Passes an offer on. It leaves New at once; the focus goes on to the chat that stands next. */
export async function declineChat(chat: number): Promise<void> {
  const next = nextTo(chat);
  clearProblem(chat);
  changeView({ listProblem: null });
  chatStore.dispatch({ type: 'declined', chat });
  if (view.get().chat === chat) closeChat();
  focusInList(next);
  try {
    await api.post(`/api/chats/${chat}/decline`);
  } catch (failure) {
    chatStore.dispatch({ type: 'refused', chat });
    const name = chatStore.state.get().rows.get(chat)?.contact.name ?? '';
    changeView({ listProblem: { name, failure } });
  }
}

/** The next chat of New, else the one before, else my first; the list when there is none at all. */
function nextTo(chat: number): number | 'list' {
  const { waiting, active } = chatStore.state.get();
  const at = waiting.ids.indexOf(chat);
  return waiting.ids[at + 1] ?? waiting.ids[at - 1] ?? active[0] ?? 'list';
}
