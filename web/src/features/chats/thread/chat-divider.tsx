import { useTranslation } from 'react-i18next';
import type { ChatSummary } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { dayWords } from '../format';
import classes from './thread.module.css';

/** Where an earlier chat begins: date, queue, agent. */
export function ChatDivider({ chat }: { chat: ChatSummary }) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const day = dayWords(chat.createdAt, place);
  const agent = chat.owner?.name ?? t('nobody');
  return (
    <div className={classes.chatDivider}>
      <span>{t('earlierChat', { day, queue: chat.queue.name, agent })}</span>
    </div>
  );
}
