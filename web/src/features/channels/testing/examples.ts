import type { Channel } from '@/lib/api/types';

const NOON = '2026-11-22T12:00:00Z';

/** A connected bot that works. */
export const aBot = (differs: Partial<Channel> = {}): Channel => ({
  id: 5,
  kind: 'TELEGRAM',
  name: 'Shop bot',
  account: '@shop_bot',
  active: true,
  queueId: 3,
  queueName: 'Customer care',
  language: 'en',
  publicKey: 'k5',
  allowedOrigins: [],
  createdAt: NOON,
  unfinished: 0,
  settings: { apiBase: 'https://api.telegram.org', receive: 'POLLING' },
  secretsSet: ['botToken'],
  managed: false,
  health: {
    state: 'WELL',
    sentence: null,
    since: NOON,
    lastIn: NOON,
    lastOut: null,
    quarantined: 0,
    ignored: 0,
  },
  ...differs,
});
