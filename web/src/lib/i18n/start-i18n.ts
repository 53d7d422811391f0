import i18next, { type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '@/lib/api/types';
import { startLanguage } from './language';

/** Starts the texts at once, without loading anything; `resources` is language → namespace → texts. */
export function startI18n(resources: Record<Language, Resource[string]>) {
  const language = startLanguage();
  i18next.on('languageChanged', (now) => {
    document.documentElement.lang = now;
  });
  void i18next.use(initReactI18next).init({
    resources,
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}
