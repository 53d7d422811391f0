import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';

/** What stands for a message that is not only text, or none any more; '' for plain text. */
export function useKindWords() {
  const { t } = useTranslation('chats');
  return ({
    kind,
    about,
    direction,
    deletedAt,
  }: Pick<Message, 'kind' | 'about' | 'direction' | 'deletedAt'>): string => {
    if (deletedAt) return t(direction === 'IN' ? 'deletedByCustomer' : 'deletedByUs');
    if (kind === 'TEXT') return '';
    if (kind === 'UNSUPPORTED') {
      return about ? t('kind.unsupportedAbout', { about }) : t('kind.UNSUPPORTED');
    }
    return t(`kind.${kind}`);
  };
}
