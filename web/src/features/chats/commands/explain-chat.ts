import type { Instant } from '@/lib/api/types';
import { changeView } from '../live/view';

/** Opens why agents got the chat or not; `at` is the entry of the history that was asked about. */
export const explainChat = (chat: number, at: Instant | null = null) =>
  changeView({ explaining: { chat, at } });
