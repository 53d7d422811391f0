import { useQuery } from '@tanstack/react-query';
import { createContext, useMemo } from 'react';
import type { Abilities } from '@/lib/api/types';
import { detailsQuery } from '../api';
import { isMine } from '../live/rows';
import { useLive } from '../live/store';

/** What I can do with single messages of the thread; null where I can only read. */
export const ThreadActions = createContext<{ can: Abilities; me: number } | null>(null);

/** What the chat's channel lets me do while the chat is mine. */
export function useAbilities(chat: number) {
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const can = useQuery(detailsQuery(chat, row)).data?.can;
  const mine = row !== undefined && isMine(row, me);
  return useMemo(() => (mine && can !== undefined ? { can, me } : null), [mine, can, me]);
}
