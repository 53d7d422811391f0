import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import { endOfDay, startOfDay } from '@/lib/time/start-of-day';
import type { AuditFilter } from '../audit-filter';

const PAGE_SIZE = 50;

/** The entries that fit, newest first, page after page. */
export const auditQuery = ({ who, group, from, to }: AuditFilter, timeZone: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['audit', { who, group, from, to, timeZone }],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/audit', {
        signal,
        query: {
          before: pageParam,
          limit: PAGE_SIZE,
          who,
          action: group && `${group}.`,
          from: from && startOfDay(from, timeZone),
          to: to && endOfDay(to, timeZone),
        },
      }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  });
