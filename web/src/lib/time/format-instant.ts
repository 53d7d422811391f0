import type { Instant } from '@/lib/api/types';

export interface Place {
  language: string;
  timeZone: string | undefined;
}

/** "12 Nov 2026, 14:05" in the user's zone and language. */
export function formatInstant(instant: Instant, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(regional(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant));
}

/** "18 Nov 2026, 10:05 – 10:30": what both ends share is said once. */
export function formatSpan(from: Instant, to: Instant, { language, timeZone }: Place): string {
  return new Intl.DateTimeFormat(regional(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).formatRange(new Date(from), new Date(to));
}

/** "14:05" for today, "12 Nov" for this year, "12 Nov 2025" before: short enough for a column. */
export function formatShort(instant: Instant, { language, timeZone }: Place, now = new Date()) {
  const at = new Date(instant);
  const day = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  const sameDay = day.format(at) === day.format(now);
  const sameYear = day.format(at).slice(0, 4) === day.format(now).slice(0, 4);
  const form: Intl.DateTimeFormatOptions = sameDay
    ? { hour: '2-digit', minute: '2-digit' }
    : { day: 'numeric', month: 'short', year: sameYear ? undefined : 'numeric' };
  return new Intl.DateTimeFormat(regional(language), { ...form, timeZone }).format(at);
}

const regional = (language: string) => (language === 'en' ? 'en-GB' : language);
