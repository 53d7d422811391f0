import type { Instant } from '@/lib/api/types';
import { formatShort, type Place } from './format-instant';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "now", "3 minutes ago", "yesterday"; the date once it is a week ago. A clock that runs ahead says "now". */
export function formatAgo(at: Instant, place: Place, now = Date.now()): string {
  const passed = Math.max(0, now - Date.parse(at));
  const words = new Intl.RelativeTimeFormat(place.language, { numeric: 'auto' });
  if (passed < MINUTE) return words.format(0, 'second');
  if (passed < HOUR) return words.format(-Math.floor(passed / MINUTE), 'minute');
  if (passed < DAY) return words.format(-Math.floor(passed / HOUR), 'hour');
  if (passed < 7 * DAY) return words.format(-Math.floor(passed / DAY), 'day');
  return formatShort(at, place, new Date(now));
}
