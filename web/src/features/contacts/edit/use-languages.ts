import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../use-language-name';

/** Languages that customers of many countries write; another one that a channel gave stays in the list. */
const CODES =
  'ar bg bn cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sq sr sv ta th tr uk ur vi zh'.split(
    ' ',
  );

/** The languages to choose from, by their names in the user's language. */
export function useLanguages(now: string) {
  const { i18n } = useTranslation();
  const languageName = useLanguageName();
  const codes = now === '' || CODES.includes(now) ? CODES : [...CODES, now];
  return codes
    .map((value) => ({ value, label: languageName(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
}
