import type { ChannelHealth } from '@/lib/api/types';

/** Nothing troubles the channel, but no customer has written yet. */
export const awaitsFirst = ({ state, lastIn }: ChannelHealth) =>
  lastIn === null && (state === 'WAITING' || state === 'WELL');
