import type { Instant } from '@/lib/api/types';

const DAY = 86_400_000;

/** When a day ("2026-11-22") begins in a time zone; without one, in the browser's. */
export function startOfDay(day: string, timeZone: string | undefined): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // The second look is for days on which the clocks change after the first guess.
  const guess = midnight - offsetAt(midnight, timeZone);
  return new Date(midnight - offsetAt(guess, timeZone)).toISOString();
}

/** When the day after begins: the end of a period that still holds the whole day. */
export function endOfDay(day: string, timeZone: string | undefined): Instant {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);
  return startOfDay(next, timeZone);
}

/** How far the clocks of the zone are ahead of UTC at that moment, in milliseconds. */
function offsetAt(moment: number, timeZone: string | undefined): number {
  const form = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  });
  return Date.parse(`${form.format(moment).replace(' ', 'T')}Z`) - moment;
}
