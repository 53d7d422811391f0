import type { ChannelKind } from '@/lib/api/types';
import { uploads } from '../files/uploads';
import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { clearProblem } from '../live/view';
import { typingEnded } from './say-typing';

/** As many characters as the kind of channel takes in one message. */
export const longestMessage = (kind: ChannelKind) => (kind === 'SMS' ? 1600 : 4096);

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
  const replyTo = drafts.replyOf(chat);
  if (waiting.length === 0) outbox.add(chat, text, { replyTo });
  uploads.take(chat).forEach((file, place) => {
    outbox.add(chat, place === 0 ? text : '', { file, ...(place === 0 && { replyTo }) });
  });
  drafts.reply(chat, undefined);
  drafts.set(chat, '');
  typingEnded(chat);
}
