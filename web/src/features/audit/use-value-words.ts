import { useTranslation } from 'react-i18next';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d.*Z$/;

/** Nothing worth showing: no value, no text, an empty list. */
export const isEmpty = (value: unknown) =>
  value === null ||
  value === undefined ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/** Names and values of details in words; what this page does not know is shown as the server wrote it. */
export function useValueWords() {
  const { t, i18n } = useTranslation('audit');
  const place = usePlace();

  function fieldWords(field: string): string {
    const key = `field.${field}`;
    return i18n.exists(key, { ns: 'audit' }) ? t(key as 'field.name') : field;
  }

  function textWords(text: string): string {
    const permission = `permission.${text}.name`;
    if (i18n.exists(permission, { ns: 'roles' })) {
      return t(permission as 'permission.AUDIT.name', { ns: 'roles' });
    }
    const word = `value.${text}`;
    if (i18n.exists(word, { ns: 'audit' })) return t(word as 'value.INVITE');
    return INSTANT.test(text) ? formatInstant(text, place) : text;
  }

  function valueWords(value: unknown): string {
    if (isEmpty(value)) return t('nothing');
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    if (typeof value === 'number') return new Intl.NumberFormat(i18n.language).format(value);
    if (typeof value === 'string') return textWords(value);
    if (Array.isArray(value)) return value.map(valueWords).join(', ');
    if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
    return Object.entries(value as object)
      .map(([field, own]) => `${fieldWords(field)}: ${valueWords(own)}`)
      .join(', ');
  }

  return { fieldWords, valueWords };
}
