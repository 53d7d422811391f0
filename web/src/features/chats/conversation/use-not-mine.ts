import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { isolated } from '../isolated';
import { useLive } from '../live/store';

/** Whom a waiting chat is offered to or kept for, when that is not me; null when I may accept it. */
export function useNotMine() {
  const { t } = useTranslation('chats');
  const me = useLive((state) => state.me);
  return ({ offer, assignedTo }: ChatRow): string | null => {
    if (offer && offer.agent.id !== me) {
      return t('offer.toAnother', { name: isolated(offer.agent.name) });
    }
    if (assignedTo && assignedTo.id !== me) {
      return t('offer.onlyAnother', { name: isolated(assignedTo.name) });
    }
    return null;
  };
}
