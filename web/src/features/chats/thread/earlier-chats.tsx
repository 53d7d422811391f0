import { useTranslation } from 'react-i18next';
import type { ChatSummary } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import type { EarlierPage } from '../api';
import { BlockList } from './block-list';
import { blocksOf } from './blocks';
import { ChatDivider } from './chat-divider';
import classes from './thread.module.css';
import { ThreadMessages } from './thread-messages';

interface EarlierChatsProps {
  pages: readonly EarlierPage[];
  chats: readonly ChatSummary[];
}

/** The contact's earlier chats as far as they are loaded, the oldest on top, each under its divider. */
export function EarlierChats({ pages, chats }: EarlierChatsProps) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const loaded = chats.filter(({ id }) => pages.some(({ chat }) => chat === id)).toReversed();
  if (loaded.length === 0) return null;
  return (
    <>
      {loaded.map((chat) => (
        <section key={chat.id} className={classes.past}>
          <ChatDivider chat={chat} />
          <ThreadMessages value={messagesOf(pages, chat.id)}>
            <BlockList blocks={blocksOf(messagesOf(pages, chat.id), [], place)} customer="" fixed />
          </ThreadMessages>
        </section>
      ))}
      <div className={classes.chatDivider}>
        <span>{t('thisChat')}</span>
      </div>
    </>
  );
}

const messagesOf = (pages: readonly EarlierPage[], chat: number) =>
  pages
    .filter((page) => page.chat === chat)
    .toReversed()
    .flatMap(({ items }) => items);
