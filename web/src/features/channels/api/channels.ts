import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { ChannelBody } from '@/lib/api/types';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api.get('/api/channels', { signal }),
  // How they are changes by itself.
  staleTime: 0,
});

export const templatesQuery = (id: number) =>
  queryOptions({
    queryKey: ['channels', id, 'templates'],
    queryFn: ({ signal }) => api.get(`/api/channels/${id}/templates`, { signal }),
    staleTime: 0,
  });

/** What troubled a channel in the last thirty days. */
export const troublesQuery = (id: number) =>
  queryOptions({
    queryKey: ['channels', id, 'troubles'],
    queryFn: ({ signal }) => api.get(`/api/channels/${id}/troubles`, { signal }),
    staleTime: 0,
  });

/** Asks the provider for its templates first. */
export const refreshTemplates = (id: number) => api.post(`/api/channels/${id}/templates/refresh`);

/** Asks the provider about the account, without saving anything. */
export const checkChannel = (channel: ChannelBody) => api.post('/api/channels/check', channel);

export const createChannel = (channel: ChannelBody) => api.post('/api/channels', channel);

export const changeChannel = (id: number, channel: ChannelBody) =>
  api.put(`/api/channels/${id}`, channel);

export const deleteChannel = (id: number) => api.delete(`/api/channels/${id}`);
