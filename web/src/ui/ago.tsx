import { useEffect, useState } from 'react';
import type { Instant } from '@/lib/api/types';
import { formatAgo } from '@/lib/time/format-ago';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';

const EVERY = 20_000;

/** "3 minutes ago", kept up to date; the full time is its title. */
export function Ago({ at }: { at: Instant }) {
  const place = usePlace();
  const [, setNow] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), EVERY);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={at} title={formatInstant(at, place)}>
      {formatAgo(at, place)}
    </time>
  );
}
