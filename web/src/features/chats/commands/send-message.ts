import type { ChannelKind } from '@/lib/api/types';
import { drafts } from '../live/drafts';
import { outbox } from '../live/sending';
import { clearProblem } from '../live/view';
import { typingEnded } from './say-typing';

/** As many characters as the kind of channel takes in one message. */
export const longestMessage = (kind: ChannelKind) => (kind === 'SMS' ? 1600 : 4096);

/** Puts what was typed on its way; it is shown at once and sent until the server has it. */
export function sendMessage(chat: number, kind: ChannelKind) {
  const text = drafts.of(chat).trim();
  if (text === '' || text.length > longestMessage(kind)) return;
  clearProblem(chat);
  outbox.add(chat, text);
  drafts.set(chat, '');
  typingEnded(chat);
}
