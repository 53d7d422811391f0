import { createQueue } from '@/features/queues/api/queues';
import { api } from '@/lib/api/client';
import type { Channel, ChannelBody, Queue } from '@/lib/api/types';
import { changeChannel, createChannel } from './api/channels';
import type { ChannelValues } from './channel-schema';
import { hostOf } from './site-address';

interface FirstQueue {
  name: string;
  member: number;
}

/** Saves a channel. Where there is no queue to choose, one is made first; trying again makes no second. */
export async function saveChannel(
  id: number | undefined,
  values: ChannelValues,
  firstQueue: FirstQueue,
): Promise<Channel> {
  const queueId =
    values.queueId === null ? (await anyQueue(firstQueue)).id : Number(values.queueId);
  const account = hostOf(values.account);
  const isNew = id === undefined;
  const body: ChannelBody = {
    kind: 'WEBSITE',
    name: values.name.trim(),
    account,
    active: values.active,
    queueId,
    language: values.language,
    allowedOrigins:
      isNew && values.allowedOrigins.length === 0 ? [`https://${account}`] : values.allowedOrigins,
  };
  return isNew ? createChannel(body) : changeChannel(id, body);
}

async function anyQueue({ name, member }: FirstQueue): Promise<Queue> {
  const [existing] = await api.get('/api/queues');
  return existing ?? createQueue({ name, rule: 'TO_ALL', users: [member], roles: [] });
}
