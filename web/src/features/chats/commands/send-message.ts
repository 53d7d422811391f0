import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { clearProblem } from '../live/view';
import { typingEnded } from './say-typing';

export const LONGEST_MESSAGE = 4096;

/** Puts what was typed on its way; it is shown at once and sent until the server has it. */
export function sendMessage(chat: number) {
  const text = drafts.of(chat).trim();
  if (text === '' || text.length > LONGEST_MESSAGE) return;
  clearProblem(chat);
  outbox.add(chat, text);
  drafts.set(chat, '');
  typingEnded(chat);
}
