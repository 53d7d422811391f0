import { useTranslation } from 'react-i18next';

/** "German" for "de", in the user's language; a code the browser does not know stays as it is. */
export function useLanguageName() {
  const { i18n } = useTranslation();
  return (code: string): string => {
    try {
      return new Intl.DisplayNames([i18n.language], { type: 'language' }).of(code) ?? code;
    } catch {
      return code;
    }
  };
}
