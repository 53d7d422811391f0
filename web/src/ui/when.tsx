import type { Instant } from '@/lib/api/types';
import { formatInstant, formatShort } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';

interface WhenProps {
  at: Instant | null;
  /** Only the hour today, only the day before; the full time stays as the title. */
  short?: boolean;
}

/** A time in the user's zone and language; a dash where there is none. */
export function When({ at, short = false }: WhenProps) {
  const place = usePlace();
  if (at === null) return <span aria-hidden="true">–</span>;
  const full = formatInstant(at, place);
  return (
    <time dateTime={at} title={full}>
      {short ? formatShort(at, place) : full}
    </time>
  );
}
