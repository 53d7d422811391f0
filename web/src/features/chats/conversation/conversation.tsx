import { type KeyboardEvent, lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { closeChat } from '../commands/open-chat';
import { useLive } from '../live/store';
import { useOpenChat } from '../live/use-open-chat';
import { useView } from '../live/view';
import { Thread } from '../thread/thread';
import { AnswerArea } from './answer-area';
import classes from './conversation.module.css';
import { ConversationHeader } from './conversation-header';
import { OtherChats } from './other-chats';
import { UnsentQuestion } from './unsent-question';

const Explanation = lazy(() =>
  import('../why/explanation').then((it) => ({ default: it.Explanation })),
);

interface ConversationProps {
  chat: number;
  columns: 1 | 2 | 3;
  /** False while the panel is folded: nothing counts as read then. */
  shown: boolean;
}

/** One chat: who, the messages, and what I can do with it. */
export function Conversation({ chat, columns, shown }: ConversationProps) {
  const { t } = useTranslation('chats');
  useOpenChat(chat);
  const explaining = useView((view) => (view.explaining?.chat === chat ? view.explaining : null));
  const name = useLive((state) => state.rows.get(chat)?.contact.name ?? '');

  function press(event: KeyboardEvent<HTMLElement>) {
    // Menus and drawers are drawn elsewhere and close themselves.
    const inside = event.currentTarget.contains(event.target as Node);
    if (event.key === 'Escape' && inside && !event.defaultPrevented) closeChat();
  }

  return (
    <section
      className={classes.conversation}
      aria-label={t('conversation', { name })}
      onKeyDown={press}
    >
      <ConversationHeader chat={chat} columns={columns} />
      {columns === 1 && <OtherChats chat={chat} />}
      <Thread key={chat} chat={chat} shown={shown} />
      <UnsentQuestion chat={chat} />
      <AnswerArea chat={chat} />
      {explaining && (
        <Suspense>
          <Explanation chat={chat} at={explaining.at} />
        </Suspense>
      )}
    </section>
  );
}
