import type { Entry } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { clockTime } from '../format';
import classes from './thread.module.css';
import { useEntryWords } from './use-entry-words';

/** A quiet line: started, accepted, ended. */
export function SystemLine({ entry }: { entry: Entry }) {
  const place = usePlace();
  const words = useEntryWords();
  return (
    <p className={classes.quiet}>
      {words(entry)} · <time dateTime={entry.at}>{clockTime(entry.at, place)}</time>
    </p>
  );
}
