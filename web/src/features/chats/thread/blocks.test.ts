import { describe, expect, it } from 'vitest';
import { aMessage } from '../live/testing/examples';
import { blocksOf } from './blocks';

const place = { language: 'en', timeZone: 'Europe/Berlin' };
const at = (time: string) => `2026-03-02T${time}Z`;

/** "day", "IN 1 2", "entry ACCEPTED": what a thread shows, in short. */
const shown = (
  ...[messages, entries = []]: [Parameters<typeof blocksOf>[0], Parameters<typeof blocksOf>[1]?]
) =>
  blocksOf(messages, entries, place).map((block) => {
    if (block.kind === 'day') return block.begun ? 'day, begun' : 'day';
    if (block.kind === 'entry') return `entry ${block.entry.what}`;
    return `${block.side} ${block.messages.map(({ id }) => id).join(' ')}`;
  });

describe('a thread', () => {
  it('groups by side and minute', () => {
    const messages = [
      aMessage({ id: 1, at: at('09:00:05') }),
      aMessage({ id: 2, at: at('09:00:50') }),
      aMessage({ id: 3, at: at('09:01:01') }),
      aMessage({ id: 4, at: at('09:01:02'), direction: 'OUT' }),
    ];
    expect(shown(messages)).toEqual(['day', 'IN 1 2', 'IN 3', 'OUT 4']);
  });

  it('divides the days of the user, not those of UTC', () => {
    const messages = [
      aMessage({ id: 1, at: at('22:59:00') }),
      aMessage({ id: 2, at: at('23:01:00') }),
    ];
    expect(shown(messages)).toEqual(['day', 'IN 1', 'day', 'IN 2']);
  });

  it('keeps two colleagues, and two identities, apart', () => {
    const out = { direction: 'OUT' as const };
    const messages = [
      aMessage({ id: 1, ...out, author: { id: 1, name: 'Bea' } }),
      aMessage({ id: 2, ...out, author: { id: 2, name: 'Cem' } }),
      aMessage({ id: 3, identity: { id: 1, name: 'Ada' } }),
      aMessage({ id: 4, identity: { id: 2, name: '+49 170' } }),
    ];
    expect(shown(messages)).toEqual(['day', 'OUT 1', 'OUT 2', 'IN 3', 'IN 4']);
  });

  it('puts the lines of the system where they happened', () => {
    const messages = [
      aMessage({ id: 1, at: at('09:00:00') }),
      aMessage({ id: 2, at: at('09:05:00') }),
    ];
    const entry = { who: null, detail: null };
    const entries = [
      { ...entry, what: 'ENDED', at: at('09:09:00') },
      { ...entry, what: 'ACCEPTED', at: at('09:02:00') },
      { ...entry, what: 'CREATED', at: at('09:00:00') },
    ];
    expect(shown(messages, entries)).toEqual([
      'day, begun',
      'IN 1',
      'entry ACCEPTED',
      'IN 2',
      'entry ENDED',
    ]);
  });

  it('RT-7 says why at the offer, or where a chat shown to all was taken', () => {
    const explained = (...whats: string[]) => {
      const entries = whats.map((what, minute) => ({
        what,
        at: at(`09:0${minute}:00`),
        who: null,
        detail: 'Bea',
      }));
      return blocksOf([], entries, place).flatMap((block) =>
        block.kind === 'entry' && block.explained ? [block.entry.what] : [],
      );
    };
    expect(explained('OFFERED', 'MISSED', 'OFFERED', 'ACCEPTED')).toEqual(['OFFERED', 'OFFERED']);
    expect(explained('CREATED', 'ACCEPTED', 'ENDED')).toEqual(['ACCEPTED']);
  });

  it('begins above its first message, be it by a millionth of a second', () => {
    const messages = [aMessage({ id: 1, at: at('09:00:00.123457') })];
    const created = { what: 'CREATED', at: at('09:00:00.123456'), who: null, detail: null };
    expect(shown(messages, [created])).toEqual(['day, begun', 'IN 1']);
    const before = [aMessage({ id: 0, at: at('08:00:00') }), ...messages];
    expect(shown(before, [created])).toEqual(['day', 'IN 0', 'entry CREATED', 'IN 1']);
  });

  it('keeps the order of positions when the clocks disagree', () => {
    const messages = [
      aMessage({ id: 1, at: at('09:05:00') }),
      aMessage({ id: 2, at: at('09:01:00') }),
    ];
    expect(shown(messages)).toEqual(['day', 'IN 1', 'IN 2']);
  });
});
