import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

/** Whose account an invite or password link is for; a problem once it works no more. */
export const linkQuery = (token: string) =>
  queryOptions({
    queryKey: ['link', token],
    queryFn: ({ signal }) => api.get(`/api/links/${encodeURIComponent(token)}`, { signal }),
    enabled: token !== '',
    staleTime: 60_000,
  });

export const takeLink = (token: string, password: string) =>
  api.post(`/api/links/${encodeURIComponent(token)}`, { password });
