import { usePlace } from '@/lib/time/use-place';
import { dayWords } from '../format';
import classes from './thread.module.css';

export function DayDivider({ at }: { at: string }) {
  const place = usePlace();
  return (
    <div className={classes.day}>
      <span>{dayWords(at, place)}</span>
    </div>
  );
}
