import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

const PAGE_SIZE = 50;
const HINTS = 8;

/** All contacts that match, page after page; each answer names where the next begins. */
export const contactListQuery = (search: string) =>
  infiniteQueryOptions({
    queryKey: ['contacts', 'list', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/contacts', {
        signal,
        query: { search, after: pageParam, limit: PAGE_SIZE },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The few best matches for the search in the top bar. */
export const contactHintsQuery = (search: string) =>
  queryOptions({
    queryKey: ['contacts', 'hints', search],
    queryFn: ({ signal }) => api.get('/api/contacts', { signal, query: { search, limit: HINTS } }),
    enabled: search !== '',
    placeholderData: keepPreviousData,
  });

export const contactQuery = (id: number) =>
  queryOptions({
    queryKey: ['contacts', id],
    queryFn: ({ signal }) => api.get(`/api/contacts/${id}`, { signal }),
  });

/** The contact's chats that this user may read, newest first. */
export const contactChatsQuery = (id: number) =>
  queryOptions({
    queryKey: ['contacts', id, 'chats'],
    queryFn: ({ signal }) => api.get(`/api/contacts/${id}/chats`, { signal }),
  });
