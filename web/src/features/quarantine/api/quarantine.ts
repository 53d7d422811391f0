import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '@/lib/api/api-problem';
import { api } from '@/lib/api/client';
import type { QuarantineState } from '@/lib/api/types';

const PAGE_SIZE = 50;

export interface QuarantineFilter {
  channel: number | undefined;
  /** Undefined is all. */
  state: QuarantineState | undefined;
}

/** What is kept, newest first, page after page. */
export const quarantineQuery = (filter: QuarantineFilter) =>
  infiniteQueryOptions({
    queryKey: ['quarantine', filter],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/quarantine', {
        signal,
        query: { ...filter, before: pageParam, limit: PAGE_SIZE },
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
    placeholderData: keepPreviousData,
  });

/** One item with its payload. Every reading is written down, so it is asked for once each time it is opened. */
export const quarantinedQuery = (id: number) =>
  queryOptions({
    queryKey: ['quarantined', id],
    queryFn: ({ signal }) => api.get(`/api/quarantine/${id}`, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });

export const replayOne = (id: number) => api.post(`/api/quarantine/${id}/replay`);

export const replayMany = (ids: number[]) => api.post('/api/quarantine/replay', { ids });

/** Deletes one after the other; one that is gone already is as wanted. */
export async function deleteAll(ids: number[]) {
  for (const id of ids) {
    try {
      await api.delete(`/api/quarantine/${id}`);
    } catch (failure) {
      if (!(failure instanceof ApiProblem && failure.status === 404)) throw failure;
    }
  }
}
