import { useTranslation } from 'react-i18next';
import type { ChatSummary } from '@/lib/api/types';
import { formatShort } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import classes from './contact.module.css';

/** Earlier chats on this channel, one line each; their messages stand above in the conversation. */
export function EarlierLines({ chats }: { chats: readonly ChatSummary[] }) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  return (
    <section>
      <h3 className={classes.heading}>{t('pane.earlier')}</h3>
      {chats.length === 0 && <p className={classes.none}>{t('pane.noEarlier')}</p>}
      <ul className={classes.lines}>
        {chats.map((chat) => (
          <li key={chat.id}>
            <span>
              {t('pane.chatLine', {
                day: formatShort(chat.createdAt, place),
                agent: chat.owner?.name ?? t('nobody'),
              })}
            </span>
            {chat.lastLine && <bdi dir="auto">{chat.lastLine}</bdi>}
          </li>
        ))}
      </ul>
    </section>
  );
}
