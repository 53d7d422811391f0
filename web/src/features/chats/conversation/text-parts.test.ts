import { describe, expect, it } from 'vitest';
import type { LongestText } from '@/lib/api/types';
import { lengthOf, splitText } from './text-parts';

const characters = (most: number): LongestText => ({ most, unit: 'CHARACTERS' });
const bytes = (most: number): LongestText => ({ most, unit: 'BYTES' });

describe('a text that is too long for one message', () => {
  it('PN-7 stays one where it fits', () => {
    expect(splitText('Hello', characters(5))).toEqual(['Hello']);
  });

  it('PN-7 is cut between paragraphs, else lines, else sentences, else words', () => {
    expect(splitText('One two.\n\nThree four.', characters(15))).toEqual([
      'One two.',
      'Three four.',
    ]);
    expect(splitText('One two\nthree four', characters(12))).toEqual(['One two', 'three four']);
    expect(splitText('One two. Three four.', characters(14))).toEqual(['One two.', 'Three four.']);
    expect(splitText('One two three four', characters(9))).toEqual(['One two', 'three', 'four']);
  });

  it('PN-7 is cut anywhere when there is no gap, but never through an emoji', () => {
    expect(splitText('abcdef', characters(4))).toEqual(['abcd', 'ef']);
    expect(splitText('a👩‍👩‍👧b', characters(8))).toEqual(['a', '👩‍👩‍👧', 'b']);
    expect(splitText('ää', bytes(3))).toEqual(['ä', 'ä']);
  });

  it('PN-7 loses no word, keeps the order and makes no message that is too long', () => {
    const text = Array.from({ length: 900 }, (_, i) => `wörd${i}${i % 9 === 0 ? '.\n' : ''}`).join(
      ' ',
    );
    for (const longest of [characters(1600), bytes(1000)]) {
      const parts = splitText(text, longest) ?? [];
      expect(parts.length).toBeGreaterThan(3);
      expect(parts.every((part) => lengthOf(part, longest) <= longest.most)).toBe(true);
      expect(parts.join(' ').split(/\s+/)).toEqual(text.split(/\s+/));
    }
  });

  it('PN-7 is no message any more when it would be too many', () => {
    expect(splitText('x'.repeat(20_000), characters(1000))).toHaveLength(20);
    expect(splitText('x'.repeat(20_001), characters(1000))).toBeNull();
  });
});
