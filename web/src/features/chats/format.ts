import type { Place } from '@/lib/time/format-instant';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const formatters = new Map<string, Intl.DateTimeFormat>();
const regional = (language: string) => (language === 'en' ? 'en-GB' : language);

/** Building a formatter takes far longer than using it, and a thread has many times. */
function formatter({ language, timeZone }: Place, form: Intl.DateTimeFormatOptions) {
  const key = JSON.stringify([language, timeZone, form]);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(regional(language), { ...form, timeZone });
  formatters.set(key, made);
  return made;
}

/** "14:05" in the user's zone. */
export const clockTime = (at: string, place: Place) =>
  formatter(place, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** A day of the user's zone, for comparing: "2026-11-12". */
export function dayOf(at: string | number, { timeZone }: Place): string {
  const form = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return formatter({ language: 'sv', timeZone }, form).format(new Date(at));
}

/** "Today", "Yesterday", "Monday, 9 November", with the year when it is another one. */
export function dayWords(at: string, place: Place, now = Date.now()): string {
  const [day, today] = [dayOf(at, place), dayOf(now, place)];
  if (day === today) return relativeDay(0, place);
  if (Date.parse(today) - Date.parse(day) === DAY) return relativeDay(-1, place);
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const form: Intl.DateTimeFormatOptions = { weekday: 'long', day: 'numeric', month: 'long' };
  return formatter(place, sameYear ? form : { ...form, year: 'numeric' }).format(new Date(at));
}

function relativeDay(days: number, { language }: Place): string {
  const words = new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day');
  return words.charAt(0).toLocaleUpperCase(language) + words.slice(1);
}

/** "2:31", "1:04:09": what is left, rounded up to the second; '' when it is over. */
export function timeLeft(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  if (seconds <= 0) return '';
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const end = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${end}` : `${minutes}:${end}`;
}

/** "<1 min", "5 min", "2 hr 10 min", "3 days": how long since `at`; a clock that runs ahead shows the shortest. */
export function elapsed(at: string, now: number, language: string): string {
  const passed = Math.max(0, now - Date.parse(at));
  const unit = (value: number, name: 'minute' | 'hour' | 'day') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    );
  if (passed < MINUTE) return `<${unit(1, 'minute')}`;
  if (passed < HOUR) return unit(Math.floor(passed / MINUTE), 'minute');
  if (passed >= 2 * DAY) return unit(Math.floor(passed / DAY), 'day');
  const hours = unit(Math.floor(passed / HOUR), 'hour');
  const minutes = Math.floor((passed % HOUR) / MINUTE);
  return passed >= 10 * HOUR || minutes === 0 ? hours : `${hours} ${unit(minutes, 'minute')}`;
}

/** The same for how long until `at`; '' when that is past. */
export const timeUntil = (at: string, now: number, language: string): string =>
  now >= Date.parse(at) ? '' : elapsed(new Date(now).toISOString(), Date.parse(at), language);
