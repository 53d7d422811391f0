import { api } from '@/lib/api/client';
import type { Message } from '@/lib/api/types';
import { chatStore } from '../live/store';
import { clearProblem, showProblem } from '../live/view';

/** Sends a failed message once more, as the newest of its chat. */
export async function retryMessage({ chatId, id }: Message): Promise<void> {
  clearProblem(chatId);
  try {
    const message = await api.post(`/api/chats/${chatId}/messages/${id}/retry`);
    chatStore.dispatch({ type: 'answered', message });
  } catch (failure) {
    showProblem(chatId, failure);
  }
}
