import { createQueue } from '@/features/queues/api/queues';
import { api } from '@/lib/api/client';
import type { Channel, ChannelBody, Queue } from '@/lib/api/types';
import { changeChannel, createChannel } from './api/channels';

/** A channel to save; the queue's id as text, as the list of choices wants it, null where there is none yet. */
export type ChannelDraft = Omit<ChannelBody, 'queueId'> & { queueId: string | null };

interface FirstQueue {
  name: string;
  member: number;
}

/** Saves a channel. Where there is no queue to choose, one is made first; trying again makes no second. */
export async function saveChannel(
  id: number | undefined,
  { queueId, ...details }: ChannelDraft,
  firstQueue: FirstQueue,
): Promise<Channel> {
  const queue = queueId === null ? (await anyQueue(firstQueue)).id : Number(queueId);
  const body: ChannelBody = { ...details, queueId: queue };
  return id === undefined ? createChannel(body) : changeChannel(id, body);
}

async function anyQueue({ name, member }: FirstQueue): Promise<Queue> {
  const [existing] = await api.get('/api/queues');
  return existing ?? createQueue({ name, rule: 'TO_ALL', users: [member], roles: [] });
}
