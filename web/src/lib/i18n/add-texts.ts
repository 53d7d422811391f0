import i18next from 'i18next';
import type { Language } from '@/lib/api/types';

/** Adds the texts of a part that is fetched when it is first shown, so that the first load stays small. */
export function addTexts(namespace: string, texts: Record<Language, object>) {
  const add = () => {
    for (const [language, own] of Object.entries(texts)) {
      i18next.addResourceBundle(language, namespace, own);
    }
  };
  if (i18next.isInitialized) add();
  else i18next.on('initialized', add);
}
