import { api } from '@/lib/api/client';
import { chatStore } from '../live/store';
import { changeView, clearProblem, showProblem, view } from '../live/view';

/** Takes a waiting chat; then it is open with the focus in its composer. A refusal says who was faster. */
export async function acceptChat(chat: number): Promise<void> {
  const row = chatStore.state.get().rows.get(chat);
  clearProblem(chat);
  changeView({ listProblem: null });
  try {
    const accepted = await api.post(`/api/chats/${chat}/accept`);
    chatStore.dispatch({ type: 'row', row: accepted });
    changeView({ chat, focus: { chat, on: 'composer' } });
  } catch (failure) {
    if (view.get().chat === chat) showProblem(chat, failure);
    else changeView({ listProblem: { name: row?.contact.name ?? '', failure } });
  }
}
