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

/** What of a contact's time is shown; undefined is everything. */
export type TimelineKind = 'chats' | 'changes' | undefined;

const KINDS = { chats: 'CHAT', changes: 'CREATED,CHANGE' } as const;

/** Chats that this user may read and changes of the record, newest first, page after page. */
export const timelineQuery = (id: number, kind: TimelineKind) =>
  infiniteQueryOptions({
    queryKey: ['contacts', id, 'timeline', kind],
    queryFn: ({ pageParam, signal }) =>
      api.get(`/api/contacts/${id}/timeline`, {
        signal,
        query: { before: pageParam, limit: 30, kinds: kind && KINDS[kind] },
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Who changed what of the record, newest first. */
export const changesQuery = (id: number) =>
  queryOptions({
    queryKey: ['contacts', id, 'changes'],
    queryFn: ({ signal }) => api.get(`/api/contacts/${id}/changes`, { signal }),
  });
