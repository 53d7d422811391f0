import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { RoleBody } from '@/lib/api/types';

export const rolesQuery = queryOptions({
  queryKey: ['roles'],
  queryFn: ({ signal }) => api.get('/api/roles', { signal }),
  staleTime: 300_000,
});

export const createRole = (role: RoleBody) => api.post('/api/roles', role);

export const changeRole = (id: number, role: RoleBody) => api.put(`/api/roles/${id}`, role);

export const deleteRole = (id: number) => api.delete(`/api/roles/${id}`);
