import { describe, expect, it } from 'vitest';
import { clockTime, dayOf, dayWords, elapsed, timeLeft } from './format';

const berlin = { language: 'en', timeZone: 'Europe/Berlin' };
const auckland = { language: 'de', timeZone: 'Pacific/Auckland' };
const NOW = Date.parse('2026-03-02T09:00:00Z');
const ago = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

describe('times', () => {
  it('are in the zone of the user, not of the browser', () => {
    expect(clockTime('2026-03-02T23:30:00Z', berlin)).toBe('00:30');
    expect(clockTime('2026-03-02T23:30:00Z', auckland)).toBe('12:30');
    expect(dayOf('2026-03-02T23:30:00Z', berlin)).toBe('2026-03-03');
  });

  it('name today and yesterday in the language of the user', () => {
    expect(dayWords(ago(0), berlin, NOW)).toBe('Today');
    expect(dayWords(ago(11 * 60), berlin, NOW)).toBe('Yesterday');
    // The night in between has only 23 hours.
    const afterChange = Date.parse('2026-03-29T22:30:00Z');
    expect(dayWords('2026-03-28T23:30:00Z', berlin, afterChange)).toBe('Yesterday');
    expect(dayWords('2026-03-28T22:30:00Z', berlin, afterChange)).toBe('Saturday 28 March');
    expect(dayWords(ago(0), { ...auckland, timeZone: 'Europe/Berlin' }, NOW)).toBe('Heute');
    expect(dayWords('2026-02-20T12:00:00Z', berlin, NOW)).toBe('Friday 20 February');
    expect(dayWords('2025-02-20T12:00:00Z', berlin, NOW)).toBe('Thursday, 20 February 2025');
  });

  it.each([
    [0.5, '<1 min'],
    [1, '1 min'],
    [59.9, '59 min'],
    [60, '1 hr'],
    [130, '2 hr 10 min'],
    [11 * 60 + 5, '11 hr'],
    [49 * 60, '2 days'],
  ])('%d minutes of waiting are %s', (minutes, words) => {
    expect(elapsed(ago(minutes), NOW, 'en')).toBe(words);
  });

  it('a clock that runs ahead shows the shortest, in German too', () => {
    expect(elapsed(ago(-5), NOW, 'en')).toBe('<1 min');
    expect(elapsed(ago(130), NOW, 'de')).toBe('2 Std. 10 Min.');
  });

  it('is left to the second, and no less than it is', () => {
    expect(timeLeft(151_000)).toBe('2:31');
    expect(timeLeft(60_001)).toBe('1:01');
    expect(timeLeft(3_849_000)).toBe('1:04:09');
    expect(timeLeft(0)).toBe('');
  });
});
