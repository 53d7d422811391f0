import { describe, expect, it } from 'vitest';
import { prettyJson, visible } from './pretty-json';

const LIMIT = 100_000;

describe('a payload', () => {
  it('that is JSON is indented and keeps every digit and letter', () => {
    const raw =
      '{"id":90071992547409931,"e":{},"list":[ ],"text":"a, {b}: \\"c\\" \\u00e9","n":[1,null]}';
    expect(prettyJson(raw, LIMIT)).toBe(
      [
        '{',
        '  "id": 90071992547409931,',
        '  "e": {},',
        '  "list": [],',
        '  "text": "a, {b}: \\"c\\" \\u00e9",',
        '  "n": [',
        '    1,',
        '    null',
        '  ]',
        '}',
      ].join('\n'),
    );
  });

  it('that is none stays as it is', () => {
    expect(['{"a":', 'hello', '"text"', '12', ''].map((raw) => prettyJson(raw, LIMIT))).toEqual(
      Array(5).fill(null),
    );
  });

  it('made to hurt stays short', () => {
    const deep = '['.repeat(3_000) + ']'.repeat(3_000);
    const long = JSON.stringify(Array(200_000).fill(1));
    for (const raw of [deep, long]) {
      expect(prettyJson(raw, 10_000)?.length).toBeLessThan(10_200);
    }
  });

  it('shows control and direction marks instead of obeying them', () => {
    expect(visible('a\u202eb\u0000\n\tc\u200b')).toBe('a\\u202eb\\u0000\n\tc\\u200b');
  });
});
