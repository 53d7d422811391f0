import type { View } from '../core/view';
import type { Words } from '../words/words';

/** Where the conversation stands; empty before it has begun. */
export function stateSentence({ chat }: View, words: Words): string {
  switch (chat.state) {
    case 'NONE':
      return '';
    case 'WAITING':
      return words.waiting;
    case 'IN_PROGRESS':
      return chat.agent === null ? words.talking : words.talkingWith(chat.agent);
    case 'ENDED':
      return words.ended;
  }
}

export function connectionSentence({ connection, missed }: View, words: Words): string {
  if (connection === 'OFFLINE') return words.offline;
  if (connection === 'LOST') return words.lost;
  return missed === null ? '' : words.reconnected(missed);
}

export function typingSentence({ typing }: View, words: Words): string {
  return typing === null ? '' : words.typing(typing || words.agent);
}
