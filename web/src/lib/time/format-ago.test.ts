import { describe, expect, it } from 'vitest';
import { formatAgo } from './format-ago';

const here = { language: 'en', timeZone: 'Europe/Berlin' };
const now = Date.parse('2026-11-22T12:00:00Z');
const ago = (minutes: number, place = here) =>
  formatAgo(new Date(now - minutes * 60_000).toISOString(), place, now);

describe('how long ago', () => {
  it('is said in words, and as a date after a week', () => {
    expect([0.5, 3, 125, 26 * 60].map((minutes) => ago(minutes))).toEqual([
      'now',
      '3 minutes ago',
      '2 hours ago',
      'yesterday',
    ]);
    expect(ago(8 * 24 * 60)).toBe('14 Nov');
  });

  it('is never in the future and speaks the language of the user', () => {
    expect(ago(-5)).toBe('now');
    expect(ago(3, { ...here, language: 'de' })).toBe('vor 3 Minuten');
  });
});
