import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Role } from '@/lib/api/types';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api.get<Role[]>('/api/roles', { signal }),
  staleTime: 300_000,
});
