import { english, type Words } from './english';
import { german } from './german';

export type { Words };

export const dictionaries: Record<string, Words> = { en: english, de: german };

/** The language the texts really have, which is English when the wanted one is missing. */
export function knownLanguage(wanted: string): string {
  const language = wanted.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(dictionaries, language) ? language : 'en';
}

export function wordsIn(language: string): Words {
  return dictionaries[language] ?? english;
}
