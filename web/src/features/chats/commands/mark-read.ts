import { api } from '@/lib/api/client';

/** Tells the server that everything up to this change was seen in a visible page. */
export const markRead = (chat: number, changeNo: number) =>
  api.post(`/api/chats/${chat}/read`, { changeNo });
