import { useTranslation } from 'react-i18next';
import type { ChatSummary } from '@/lib/api/types';

/** "Completed, answered by Bea Krull": how a chat stands or ended, as a person would say it. */
export function useStatusWords() {
  const { t } = useTranslation('contacts');
  return ({ status, owner, endReason }: ChatSummary): string => {
    const name = owner?.name;
    let words: string = t(`status.${status}`);
    if (name && status === 'IN_PROGRESS') words = t('status.inProgressWith', { name });
    if (name && status === 'COMPLETED') words = t('status.completedBy', { name });
    const why = endReason && endReason !== 'AGENT' ? t(`reason.${endReason}`) : '';
    return why === '' ? words : `${words}, ${why}`;
  };
}
