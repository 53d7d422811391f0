import type { Entry } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { clockTime, dayWords } from '../format';
import classes from './thread.module.css';
import { useEntryWords } from './use-entry-words';

/** "Today", and where the chat began with this day: "Today · Chat started · 09:50". */
export function DayDivider({ at, begun }: { at: string; begun?: Entry }) {
  const place = usePlace();
  const words = useEntryWords();
  return (
    <div className={classes.day}>
      <span>
        {dayWords(at, place)}
        {begun && (
          <>
            {' · '}
            {words(begun)} · <time dateTime={begun.at}>{clockTime(begun.at, place)}</time>
          </>
        )}
      </span>
    </div>
  );
}
