import { describe, expect, it } from 'vitest';
import type { TimelineItem } from '@/lib/api/types';
import { daysOf } from './days';

const item = (at: string): TimelineItem => ({ kind: 'CREATED', at, chat: null, change: null });

describe('the days of a timeline', () => {
  it('are those of the user, newest first as they came', () => {
    const items = ['2026-03-03T09:00:00Z', '2026-03-02T23:30:00Z', '2026-03-02T22:30:00Z'].map(
      item,
    );
    const days = daysOf(items, { language: 'en', timeZone: 'Europe/Berlin' });
    expect(days.map(({ day, items: of }) => [day, of.length])).toEqual([
      ['2026-03-03', 2],
      ['2026-03-02', 1],
    ]);
  });
});
