import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { Channel, ChannelBody } from '@/lib/api/types';

export const channelsQuery = queryOptions({
  queryKey: ['channels'],
  queryFn: ({ signal }) => api.get<Channel[]>('/api/channels', { signal }),
});

export const createChannel = (channel: ChannelBody) => api.post<Channel>('/api/channels', channel);

export const changeChannel = (id: number, channel: ChannelBody) =>
  api.put<Channel>(`/api/channels/${id}`, channel);

export const deleteChannel = (id: number) => api.delete(`/api/channels/${id}`);
