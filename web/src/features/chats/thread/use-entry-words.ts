import { useTranslation } from 'react-i18next';
import type { Entry } from '@/lib/api/types';
import { isolated } from '../isolated';

/** An entry of the history as a sentence; one that a newer server adds says its own detail. */
export function useEntryWords() {
  const { t } = useTranslation('chats');
  return ({ what, who, detail }: Entry): string => {
    if (what === 'CREATED' || what === 'REJOINED') return t(`entry.${what}`);
    if (what === 'ACCEPTED' && who) return t('entry.ACCEPTED', { who: isolated(who.name) });
    if (what === 'ENDED')
      return who ? t('entry.ENDED', { who: isolated(who.name) }) : t('entry.endedAlone');
    if (detail && who) return t('entry.otherBy', { who: isolated(who.name), detail });
    return detail ? t('entry.other', { detail }) : t('entry.changed');
  };
}
