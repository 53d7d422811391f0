import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api.get('/api/roles', { signal }),
  staleTime: 300_000,
});
