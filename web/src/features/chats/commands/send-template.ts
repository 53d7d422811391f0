import { api } from '@/lib/api/client';
import type { TemplateChoice } from '@/lib/api/types';
import { chatStore } from '../live/store';
import { clearProblem } from '../live/view';

/** Sends a template; the same client id again is the same message. */
export async function sendTemplate(chat: number, choice: TemplateChoice): Promise<void> {
  const message = await api.post(`/api/chats/${chat}/templates`, choice);
  clearProblem(chat);
  chatStore.dispatch({ type: 'answered', message });
}
