import { afterEach, describe, expect, it } from 'vitest';
import { noteServerDate, serverTime } from './server-clock';

const NOW = Date.parse('2026-03-02T09:00:00Z');
const dateAt = (time: number) => new Date(time).toUTCString();

describe('the clock of the server', () => {
  afterEach(() => noteServerDate(dateAt(NOW), NOW));

  it('is followed when this machine goes minutes wrong', () => {
    noteServerDate(dateAt(NOW + 180_000), NOW);
    expect(Math.round((serverTime(NOW) - NOW) / 1000)).toBe(181);
    noteServerDate(dateAt(NOW - 180_000), NOW);
    expect(serverTime(NOW)).toBeLessThan(NOW - 178_000);
  });

  it('is the own one when they differ by no more than the way and the rounding', () => {
    noteServerDate(dateAt(NOW + 1_000), NOW);
    expect(serverTime(NOW)).toBe(NOW);
  });

  it('stays as it was known when an answer does not say', () => {
    noteServerDate(dateAt(NOW + 60_000), NOW);
    noteServerDate(null, NOW);
    expect(serverTime(NOW)).toBeGreaterThan(NOW + 50_000);
  });
});
