import { expect, it } from 'vitest';
import { chatsDe, chatsEn } from './texts';

/** Every text with its path and the names it fills in. */
function flat(texts: object, path = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[path + key, (value.match(/{{\w+}}/g) ?? []).sort().join()]]
      : flat(value, `${path}${key}.`),
  );
}

it('the German texts fill in the same names as the English ones', () => {
  expect(flat(chatsDe)).toEqual(flat(chatsEn));
});
