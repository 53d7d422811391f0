import { memo } from 'react';
import { dayWords } from '@/features/chats/format';
import { usePlace } from '@/lib/time/use-place';
import { ContactChat } from '../contact-chat';
import classes from '../contact-page.module.css';
import { ChangeLine } from './change-line';
import type { Day } from './days';

interface TimelineDayProps {
  /** The contact's. */
  name: string;
  day: Day;
  /** The chat that is open to be read. */
  open: number | undefined;
  onToggle: (chat: number) => void;
}

/** What happened on one day. */
export const TimelineDay = memo(function TimelineDay(props: TimelineDayProps) {
  const { name, day, open, onToggle } = props;
  const place = usePlace();
  const at = day.items[0]?.at;
  return (
    <>
      {at && <h2 className={classes.day}>{dayWords(at, place)}</h2>}
      <ul className={classes.chats}>
        {day.items.map(({ kind, at: when, chat, change }) =>
          chat ? (
            <ContactChat
              key={`chat ${chat.id}`}
              name={name}
              chat={chat}
              open={chat.id === open}
              onToggle={() => onToggle(chat.id)}
            />
          ) : (
            <ChangeLine key={`${kind} ${when} ${change?.field}`} at={when} change={change} />
          ),
        )}
      </ul>
    </>
  );
});
