import { api } from '@/lib/api/client';

export const changePassword = (current: string, password: string) =>
  api.put('/api/me/password', { current, password });

/** Begins to switch the second factor on; it counts only once a code of the app was confirmed. */
export const startSecondFactor = (password: string) =>
  api.post('/api/me/second-factor', { password });

export const confirmSecondFactor = (code: string) => api.put('/api/me/second-factor', { code });

export const switchOffSecondFactor = (password: string) =>
  api.post('/api/me/second-factor/off', { password });
