import { api } from '@/lib/api/client';
import { chatStore } from '../live/store';

/** Offers a waiting chat to one colleague only; the dialog that asked shows a refusal. */
export async function assignChat(chat: number, agentId: number): Promise<void> {
  const row = await api.post(`/api/chats/${chat}/assign`, { agentId });
  chatStore.dispatch({ type: 'row', row });
}
