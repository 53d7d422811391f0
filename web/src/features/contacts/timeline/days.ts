import { dayOf } from '@/features/chats/format';
import type { TimelineItem } from '@/lib/api/types';
import type { Place } from '@/lib/time/format-instant';

export interface Day {
  /** "2026-11-12" in the user's zone. */
  day: string;
  items: TimelineItem[];
}

/** Items under the days of the user, in the order they came. */
export function daysOf(items: readonly TimelineItem[], place: Place): Day[] {
  const days: Day[] = [];
  for (const item of items) {
    const day = dayOf(item.at, place);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
