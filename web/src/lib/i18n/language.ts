import type { Language } from '@/lib/api/types';

const KEY = 'parley.language';

/** Each language by its own name, for the menu. */
export const LANGUAGES: Record<Language, string> = { en: 'English', de: 'Deutsch' };

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && value in LANGUAGES;
}

/** The language chosen in this browser, else the browser's own if Parley speaks it, else English. */
export function startLanguage(): Language {
  const kept = localStorage.getItem(KEY);
  if (isLanguage(kept)) return kept;
  const own = navigator.language.slice(0, 2);
  return isLanguage(own) ? own : 'en';
}

/** True once somebody chose a language in this browser; it then wins over the profile's. */
export const languageIsChosen = () => isLanguage(localStorage.getItem(KEY));

export const keepLanguage = (language: Language) => localStorage.setItem(KEY, language);
