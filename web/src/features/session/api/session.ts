import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Credentials, Setup } from '@/lib/api/types';

/** Who is logged in, and whether Parley still waits for its first administrator. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => api.get('/api/session', { signal }),
  staleTime: 60_000,
});

export const logIn = (credentials: Credentials) =>
  api.post('/api/session', credentials, { expectsUnauthorized: true });

export const logOut = () => api.delete('/api/session', { expectsUnauthorized: true });

export const setUp = (setup: Setup) => api.post('/api/setup', setup);
