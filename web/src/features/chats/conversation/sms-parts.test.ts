import { describe, expect, it } from 'vitest';
import { smsParts } from './sms-parts';

describe('how many parts a text message has', () => {
  it('is 160 characters for one and 153 for each of several', () => {
    expect(smsParts('a'.repeat(160))).toBe(1);
    expect(smsParts('a'.repeat(161))).toBe(2);
    expect(smsParts('a'.repeat(306))).toBe(2);
    expect(smsParts('a'.repeat(307))).toBe(3);
  });

  it('counts some signs twice', () => {
    expect(smsParts('€'.repeat(80))).toBe(1);
    expect(smsParts('€'.repeat(81))).toBe(2);
  });

  it('is 70 and 67 as soon as one letter is outside the alphabet', () => {
    expect(smsParts(`${'a'.repeat(69)}ł`)).toBe(1);
    expect(smsParts(`${'a'.repeat(70)}ł`)).toBe(2);
    expect(smsParts('😀'.repeat(35))).toBe(1);
    expect(smsParts('😀'.repeat(36))).toBe(2);
  });
});
