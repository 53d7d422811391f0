import type { LongestText } from '@/lib/api/types';
import { lengthOf, splitText } from '../conversation/text-parts';
import { uploads } from '../files/uploads';
import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { clearProblem } from '../live/view';
import { typingEnded } from './say-typing';

/**
 * Puts what was typed on its way, and the files beside it; all is shown at once and sent until the server has it.
 * The text goes with the first file. One that is longer than `longest` goes in parts, after the files, where the parts' limit is
 * given; else nothing is sent.
 */
export function sendMessage(chat: number, longest: LongestText, ofParts?: LongestText) {
  const text = drafts.of(chat).trim();
  const waiting = uploads.of(chat);
  if (waiting.some(({ done }) => done === undefined)) return;
  if (text === '' && waiting.length === 0) return;
  const fits = lengthOf(text, longest) <= longest.most;
  const parts = fits || ofParts === undefined ? [] : (splitText(text, ofParts) ?? []);
  if (!fits && parts.length === 0) return;
  clearProblem(chat);
  const replyTo = drafts.replyOf(chat);
  if (fits && waiting.length === 0) outbox.add(chat, text, { replyTo });
  uploads.take(chat).forEach((file, place) => {
    outbox.add(chat, fits && place === 0 ? text : '', { file, ...(place === 0 && { replyTo }) });
  });
  parts.forEach((part, place) => {
    outbox.add(chat, part, place === 0 && waiting.length === 0 ? { replyTo } : {});
  });
  drafts.reply(chat, undefined);
  drafts.set(chat, '');
  typingEnded(chat);
}
