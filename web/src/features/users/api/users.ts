import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { UserBody } from '@/lib/api/types';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => api.get('/api/users', { signal }),
});

export const createUser = (user: UserBody) => api.post('/api/users', user);

export const changeUser = (id: number, change: UserBody) => api.put(`/api/users/${id}`, change);

/** A link that works once, with which the user chooses a password; earlier ones become void. */
export const makeLink = (id: number) => api.post(`/api/users/${id}/link`);

export const switchOffSecondFactorOf = (id: number) =>
  api.post(`/api/users/${id}/second-factor/off`);

export const endSessions = (id: number) => api.post(`/api/users/${id}/sessions/end`);
