import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Direction, Message } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { clockTime } from '../format';
import { useLive } from '../live/store';
import { OnlyReadOut } from '../only-read-out';
import { Album } from './album';
import { albumsOf } from './albums-of';
import classes from './thread.module.css';

interface MessageGroupProps {
  side: Direction;
  messages: readonly Message[];
  customer: string;
  fixed: boolean;
}

/** What one side wrote within a minute. */
export const MessageGroup = memo(function MessageGroup(props: MessageGroupProps) {
  const { side, messages, customer, fixed } = props;
  const { t } = useTranslation('chats');
  const place = usePlace();
  const me = useLive((state) => state.me);
  const first = messages[0];
  if (first === undefined) return null;
  const time = clockTime(first.at, place);
  const { author, identity } = first;

  function from() {
    if (side === 'IN') return t('from.customer', { name: identity?.name ?? customer, time });
    if (first?.outside) return t('from.outside', { time });
    if (author === null) return t('from.us', { time });
    return author.id === me
      ? t('from.you', { time })
      : t('from.customer', { name: author.name, time });
  }

  const other = side === 'OUT' && author !== null && author.id !== me ? author.name : null;
  return (
    <div className={classes.group} data-side={side}>
      <OnlyReadOut>{from()}</OnlyReadOut>
      {albumsOf(messages).map((part) => (
        <Album key={part[0]?.id} messages={part} fixed={fixed} />
      ))}
      <span className={classes.meta} aria-hidden="true">
        {other && <bdi>{other} · </bdi>}
        {first.outside && `${t('outside')} · `}
        {time}
      </span>
    </div>
  );
});
