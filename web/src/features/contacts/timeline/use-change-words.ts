import { useTranslation } from 'react-i18next';
import { isolated } from '@/features/chats/isolated';
import type { ContactChange } from '@/lib/api/types';
import { useLanguageName } from '../use-language-name';

const FIELDS = ['name', 'email', 'phones', 'language', 'picture'] as const;
type Field = (typeof FIELDS)[number];

const isKnown = (field: string): field is Field => FIELDS.some((known) => known === field);

/** A change of a record as a line: what it was and what it is. */
export function useChangeWords() {
  const { t } = useTranslation('contacts');
  const languageName = useLanguageName();
  return ({ field, before, after }: ContactChange): string => {
    const name = isKnown(field) ? t(`history.field.${field}`) : field;
    if (field === 'picture') return t('history.picture');
    const shown = (value: string) => isolated(field === 'language' ? languageName(value) : value);
    if (before && after) {
      return t('history.changed', { field: name, before: shown(before), after: shown(after) });
    }
    if (after) return t('history.added', { field: name, value: shown(after) });
    return t('history.removed', { field: name, value: before ? shown(before) : '–' });
  };
}
