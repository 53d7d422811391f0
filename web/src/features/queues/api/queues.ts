import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { QueueBody } from '@/lib/api/types';

export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: ({ signal }) => api.get('/api/queues', { signal }),
});

/** The users who can be members of a queue; disabled ones are not named. */
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: ({ signal }) => api.get('/api/agents', { signal }),
});

export const routingRulesQuery = queryOptions({
  queryKey: ['routing-rules'],
  queryFn: ({ signal }) => api.get('/api/routing-rules', { signal }),
  staleTime: 300_000,
});

export const createQueue = (queue: QueueBody) => api.post('/api/queues', queue);

export const changeQueue = (id: number, queue: QueueBody) => api.put(`/api/queues/${id}`, queue);

export const deleteQueue = (id: number) => api.delete(`/api/queues/${id}`);
