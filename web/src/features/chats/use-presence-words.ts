import { useTranslation } from 'react-i18next';
import type { Presence } from '@/lib/api/types';

/** The reason that the server gives when an offer was not accepted in time. */
export const MISSED_OFFER = 'MISSED_OFFER';

/** Reasons offered ready-made; anything else is the agent's own words. */
export const REASONS = ['break', 'training', 'meeting'] as const;
type Reason = (typeof REASONS)[number];

const isReady = (reason: string): reason is Reason => REASONS.some((ready) => ready === reason);

/** "Active", "Inactive: Break" or "Chats exceeded", which wins over both. */
export function usePresenceWords() {
  const { t } = useTranslation('chats');
  return (presence: Presence | null): string => {
    if (presence === null) return t('presence.unknown');
    if (presence.exceeded) return t('presence.exceeded');
    if (presence.wanted === 'ACTIVE') return t('presence.active');
    const { reason } = presence;
    if (reason === null || reason === '') return t('presence.inactive');
    if (reason === MISSED_OFFER) return t('presence.missedShort');
    const words = isReady(reason) ? t(`presence.reason.${reason}`) : reason;
    return t('presence.inactiveBecause', { reason: words });
  };
}
