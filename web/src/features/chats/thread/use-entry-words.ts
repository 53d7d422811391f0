import { useTranslation } from 'react-i18next';
import type { Entry } from '@/lib/api/types';
import { isolated } from '../isolated';

const ALONE = ['CREATED', 'REJOINED', 'BLOCKED', 'UNBLOCKED'] as const;
const OF_AGENT = ['OFFERED', 'DECLINED', 'MISSED', 'WITHDRAWN'] as const;

const isOneOf = <Known extends string>(known: readonly Known[], what: string): what is Known =>
  known.some((one) => one === what);

/** An entry of the history as a sentence; one that a newer server adds says its own detail. */
export function useEntryWords() {
  const { t } = useTranslation('chats');
  return ({ what, who, detail }: Entry): string => {
    const by = who && isolated(who.name);
    // The agent an offer was made to; it is they who decline or miss it.
    const agent = detail ? isolated(detail) : by;
    if (isOneOf(ALONE, what)) return t(`entry.${what}`);
    if (isOneOf(OF_AGENT, what) && agent) return t(`entry.${what}`, { agent });
    if (what === 'ASSIGNED' && agent) {
      return by && detail
        ? t('entry.assignedBy', { who: by, agent })
        : t('entry.ASSIGNED', { agent });
    }
    if (what === 'ACCEPTED' && by) return t('entry.ACCEPTED', { who: by });
    if (what === 'ENDED') return by ? t('entry.ENDED', { who: by }) : t('entry.endedAlone');
    if (what === 'RETURNED') {
      if (by && detail === 'OWNER_DISABLED') return t('entry.ownerDisabled', { who: by });
      return t(detail === 'ASSIGNMENT_ENDED' ? 'entry.assignmentEnded' : 'entry.RETURNED');
    }
    if (detail && by) return t('entry.otherBy', { who: by, detail });
    return detail ? t('entry.other', { detail }) : t('entry.changed');
  };
}
