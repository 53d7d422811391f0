import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Assignment, Instant } from '@/lib/api/types';

export const assignmentsQuery = (chat: number) =>
  queryOptions({
    queryKey: ['chats', chat, 'assignments'],
    queryFn: ({ signal }) => api.get(`/api/chats/${chat}/assignments`, { signal }),
    staleTime: 0,
  });

/** The assignment behind an entry of the history: the one nearest to it in time. */
export function meantBy(at: Instant | null, assignments: readonly Assignment[]) {
  if (at === null) return undefined;
  const distance = (one: Assignment) => Math.abs(Date.parse(one.at) - Date.parse(at));
  return [...assignments].sort((a, b) => distance(a) - distance(b))[0];
}
