import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { NewUser, User, UserChange } from '@/lib/api/types';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => api.get<User[]>('/api/users', { signal }),
});

export const createUser = (user: NewUser) => api.post<User>('/api/users', user);

export const changeUser = (id: number, change: UserChange) =>
  api.put<User>(`/api/users/${id}`, change);
