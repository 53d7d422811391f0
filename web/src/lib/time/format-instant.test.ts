import { describe, expect, it } from 'vitest';
import { formatInstant, formatShort } from './format-instant';

const tokyo = { language: 'en', timeZone: 'Asia/Tokyo' };
const now = new Date('2026-11-22T15:30:00Z');

describe('times', () => {
  it('stand in the zone of the user, not of the machine', () => {
    expect(formatInstant('2026-11-22T15:10:00Z', tokyo)).toContain('00:10');
    expect(formatInstant('2026-11-22T15:10:00Z', tokyo)).toContain('23 Nov 2026');
  });

  it('are short: the hour today, the day this year, the year before', () => {
    expect(formatShort('2026-11-22T15:10:00Z', tokyo, now)).toBe('00:10');
    expect(formatShort('2026-11-22T14:10:00Z', tokyo, now)).toBe('22 Nov');
    expect(formatShort('2025-03-01T00:00:00Z', tokyo, now)).toBe('1 Mar 2025');
  });

  it('speak the language of the user', () => {
    const german = { language: 'de', timeZone: 'Europe/Berlin' };
    expect(formatShort('2026-05-01T10:00:00Z', german, now)).toBe('1. Mai');
  });
});
