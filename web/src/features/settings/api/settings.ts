import { queryOptions } from '@tanstack/react-query';
import { api } from '@/lib/api/client';
import type { SystemSettingsBody } from '@/lib/api/types';

export const settingsQuery = queryOptions({
  queryKey: ['system-settings'],
  queryFn: ({ signal }) => api.get('/api/system-settings', { signal }),
});

export const changeSettings = (settings: SystemSettingsBody) =>
  api.put('/api/system-settings', settings);
