import { describe, expect, it } from 'vitest';
import type { Line } from '../src/core/view';
import { splitLinks } from '../src/ui/links';
import { rowsOf } from '../src/ui/rows';
import { Times } from '../src/ui/times';
import { english } from '../src/words/english';
import { dictionaries, knownLanguage, wordsIn } from '../src/words/words';

describe('the dictionaries', () => {
  it.each(Object.entries(dictionaries))('%s has every text', (_, words) => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    for (const [key, entry] of Object.entries(words)) {
      expect(typeof entry).toBe(typeof english[key as keyof typeof english]);
      if (typeof entry === 'string') expect(entry.trim()).not.toBe('');
    }
    for (const name of [words.talkingWith('Bea'), words.typing('Bea')]) expect(name).toContain('Bea');
    for (const count of [1, 2, 7]) {
      for (const text of [words.unread(count), words.reconnected(count)])
        expect(text).toContain(String(count));
    }
    expect(words.unread(1)).not.toBe(words.unread(2).replace('2', '1'));
    expect(words.reconnected(0)).not.toContain('0');
    expect(words.length(4000, 4096)).toMatch(/4000.*4096/);
  });

  it('say different things in different languages', () => {
    const same = Object.entries(dictionaries.de ?? {}).filter(
      ([key, text]) => text === english[key as 'chat'],
    );
    expect(same.map(([key]) => key).sort()).toEqual(['chat', 'emoji', 'name']);
  });

  it('fall back to English, also for names that objects have by birth', () => {
    expect(['de', 'DE-at', 'fr', 'constructor', ''].map(knownLanguage)).toEqual([
      'de',
      'de',
      'en',
      'en',
      'en',
    ]);
    expect(wordsIn('de').send).toBe('Senden');
  });
});

describe('links', () => {
  const links = (text: string) => splitLinks(text).flatMap(({ href }) => href ?? []);

  it('lose no character of the text', () => {
    for (const text of [
      '',
      'a',
      'https://a.example',
      'x https://a.example/b, y http://c.example. z',
      '(https://a.example)',
    ]) {
      expect(
        splitLinks(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }
  });

  it('end where the address ends', () => {
    expect(
      links('See https://a.example/b. Or (https://c.example/d_(e)), "http://f.example/g?h=1&i=2"!'),
    ).toEqual(['https://a.example/b', 'https://c.example/d_(e)', 'http://f.example/g?h=1&i=2']);
  });

  it('are only made for the web, and for no address that deceives', () => {
    const none =
      'javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example www.a.example https:// https://bank.example@evil.example/';
    expect(links(none)).toEqual([]);
  });

  it('keep markup as text', () => {
    expect(splitLinks('<img src=https://a.example/x>')).toEqual([
      { text: '<img src=', href: null },
      { text: 'https://a.example/x', href: 'https://a.example/x' },
      { text: '>', href: null },
    ]);
  });
});

describe('rows', () => {
  const now = Date.parse('2026-03-02T00:30:00Z');
  const times = new Times(english, 'en-GB', 'Europe/Berlin');
  const line = (id: string, at: string, more: Partial<Line> = {}): Line => ({
    id,
    from: 'AGENT',
    text: id,
    at: Date.parse(at),
    author: 'Bea',
    status: null,
    reason: null,
    ...more,
  });

  it('divide days in the visitor’s zone', () => {
    const lines = [
      line('a', '2026-02-20T12:00:00Z'),
      line('b', '2026-02-28T23:30:00Z'),
      line('c', '2026-03-01T22:30:00Z'),
      line('d', '2026-03-01T23:30:00Z'),
    ];
    const days = rowsOf(lines, times, now).flatMap((row) => (row.kind === 'DAY' ? row.text : []));
    // In Berlin the second message was written on the same day as the third.
    expect(days).toEqual(['Friday 20 February', 'Yesterday', 'Today']);
    expect(times.time(now)).toBe('01:30');
  });

  it('are drawn also where the system’s language is none', () => {
    for (const odd of ['en-US@posix', 'C', ''])
      expect(new Times(english, odd, 'UTC').time(now)).toMatch(/30/);
  });

  it('tell days of other years apart', () => {
    const days = rowsOf([line('a', '2024-03-02T10:00:00Z'), line('b', '2025-03-02T10:00:00Z')], times, now);
    expect(days.flatMap((row) => (row.kind === 'DAY' ? row.text.slice(-4) : []))).toEqual(['2024', '2025']);
  });

  it('group what one side wrote within a minute', () => {
    const own = { from: 'VISITOR', author: null, status: 'SENT' } as const;
    const rows = rowsOf(
      [
        line('a', '2026-03-01T12:00:01Z'),
        line('b', '2026-03-01T12:00:59Z'),
        line('c', '2026-03-01T12:01:00Z', { author: 'Cem' }),
        line('d', '2026-03-01T12:01:01Z', own),
        line('e', '2026-03-01T12:01:02Z', own),
        line('f', '2026-03-01T12:01:03Z', { ...own, status: 'SENDING' }),
      ],
      times,
      now,
    ).filter((row) => row.kind === 'LINE');
    expect(rows.filter((row) => row.author).map((row) => row.key)).toEqual(['a', 'c']);
    expect(rows.filter((row) => row.time).map((row) => row.key)).toEqual(['b', 'c', 'f']);
    expect(rows.filter((row) => row.status).map((row) => row.key)).toEqual(['e', 'f']);
  });
});
