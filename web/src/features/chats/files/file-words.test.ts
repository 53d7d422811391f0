import { expect, test } from 'vitest';
import { sizeInWords } from './file-words';

test('sizes are said as people say them', () => {
  expect(sizeInWords(0, 'en')).toBe('0\u00a0bytes');
  expect(sizeInWords(2048, 'en')).toBe('2\u00a0kB');
  expect(sizeInWords(3.44 * 1024 * 1024, 'en')).toBe('3.4\u00a0MB');
  expect(sizeInWords(3.44 * 1024 * 1024, 'de')).toBe('3,4\u00a0MB');
  expect(sizeInWords(104_857_600, 'en')).toBe('100\u00a0MB');
});
