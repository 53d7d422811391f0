import { api } from '@/lib/api/client';
import type { WantedPresence } from '@/lib/api/types';
import { chatStore } from '../live/store';

/** Says whether I take new chats; Inactive may carry a reason that reports show. */
export async function setPresence(
  wanted: WantedPresence,
  reason: string | null = null,
): Promise<void> {
  const presence = await api.put('/api/me/presence', { wanted, reason });
  chatStore.dispatch({ type: 'presence', presence });
}
