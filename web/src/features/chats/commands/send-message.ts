import type { ChannelKind, Via } from '@/lib/api/types';
import { uploads } from '../files/uploads';
import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { clearProblem } from '../live/view';
import { typingEnded } from './say-typing';

/** As many characters as the channel takes in one message. */
export const longestMessage = (kind: ChannelKind, via: Via) =>
  kind === 'SMS' || via === 'TWILIO' ? 1600 : 4096;

/**
 * Puts what was typed on its way, and the files beside it; all is shown at once and sent until the server has it.
 * The text goes with the first file.
 */
export function sendMessage(chat: number, longest: number) {
  const text = drafts.of(chat).trim();
  const waiting = uploads.of(chat);
  if (waiting.some(({ done }) => done === undefined)) return;
  if ((text === '' && waiting.length === 0) || text.length > longest) return;
  clearProblem(chat);
  if (waiting.length === 0) outbox.add(chat, text);
  uploads.take(chat).forEach((file, place) => {
    outbox.add(chat, place === 0 ? text : '', file);
  });
  drafts.set(chat, '');
  typingEnded(chat);
}
