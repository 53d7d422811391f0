import { api } from '@/lib/api/client';
import type { Message, MessageFile } from '@/lib/api/types';
import { clearProblem, showProblem } from '../live/view';

/** Has a file fetched again that the provider did not give; the live connection tells how it went. */
export async function fetchFile({ chatId }: Message, { id }: MessageFile): Promise<void> {
  clearProblem(chatId);
  try {
    await api.post(`/api/files/${id}/retry`);
  } catch (failure) {
    showProblem(chatId, failure);
  }
}
