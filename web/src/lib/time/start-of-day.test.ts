import { describe, expect, it } from 'vitest';
import { endOfDay, startOfDay } from './start-of-day';

describe('a day', () => {
  it('begins and ends where the user is', () => {
    expect(startOfDay('2026-11-22', 'Asia/Tokyo')).toBe('2026-11-21T15:00:00.000Z');
    expect(endOfDay('2026-11-22', 'Asia/Tokyo')).toBe('2026-11-22T15:00:00.000Z');
    expect(startOfDay('2026-11-22', 'America/New_York')).toBe('2026-11-22T05:00:00.000Z');
  });

  it('has 23 or 25 hours when the clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
    expect(startOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T23:00:00.000Z');
  });

  it('also ends at the end of a month and a year', () => {
    expect(endOfDay('2026-12-31', 'UTC')).toBe('2027-01-01T00:00:00.000Z');
  });
});
