import { api } from '@/lib/api/client';
import type { Message } from '@/lib/api/types';
import { chatStore } from '../live/store';
import { clearProblem, showProblem } from '../live/view';

const address = ({ chatId, id }: Message) => `/api/chats/${chatId}/messages/${id}` as const;

/** Reacts to a customer's message, or takes the reaction back. */
export const reactTo = (message: Message, emoji: string | null) =>
  act(message, () =>
    emoji === null
      ? api.delete(`${address(message)}/reaction`)
      : api.put(`${address(message)}/reaction`, { emoji }),
  );

/** Changes the text of an own message; false when it was refused, which is said at its chat. */
export const changeText = (message: Message, text: string) =>
  act(message, () => api.patch(address(message), { text }));

/** Takes back a message that still waits to leave; false when it has begun to, which is said at its chat. */
export const takeBack = (message: Message) =>
  act(message, () => api.post(`${address(message)}/cancel`));

async function act({ chatId }: Message, call: () => Promise<Message>): Promise<boolean> {
  clearProblem(chatId);
  try {
    chatStore.dispatch({ type: 'answered', message: await call() });
    return true;
  } catch (failure) {
    showProblem(chatId, failure);
    return false;
  }
}
