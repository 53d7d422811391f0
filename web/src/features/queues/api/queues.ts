import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Agent, Queue, QueueBody, RoutingRule } from '@/lib/api/types';

export const queuesQuery = queryOptions({
  queryKey: ['queues'],
  queryFn: ({ signal }) => api.get<Queue[]>('/api/queues', { signal }),
});

/** The users who can be members of a queue. */
export const agentsQuery = queryOptions({
  queryKey: ['agents'],
  queryFn: ({ signal }) => api.get<Agent[]>('/api/agents', { signal }),
});

export const routingRulesQuery = queryOptions({
  queryKey: ['routing-rules'],
  queryFn: ({ signal }) => api.get<RoutingRule[]>('/api/routing-rules', { signal }),
  staleTime: 300_000,
});

export const createQueue = (queue: QueueBody) => api.post<Queue>('/api/queues', queue);

export const changeQueue = (id: number, queue: QueueBody) =>
  api.put<Queue>(`/api/queues/${id}`, queue);

export const deleteQueue = (id: number) => api.delete(`/api/queues/${id}`);
