import { api } from '@/lib/api/client';
import { LiveSocket } from './socket';

/** The page's live connection. `LiveProvider` starts it; features listen. */
export const live = new LiveSocket({
  url: () => `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/api/live`,
  stillLoggedIn: async () => (await api.get('/api/session')).user !== null,
});
