import { useQuery } from '@tanstack/react-query';
import { Signal, useSignal } from '@/features/chats/live/signal';
import { useMay } from '@/features/session/use-me';
import type { Channel } from '@/lib/api/types';
import { live } from '@/lib/live/live';
import type { ChannelTrouble, ServerMessage } from '@/lib/live/messages';
import type { LiveListener } from '@/lib/live/socket';
import { channelsQuery } from './api/channels';

const LOOK_EVERY = 30_000;

/** The channels in trouble, as the server told those who manage chats. */
class LiveTrouble implements LiveListener {
  readonly channels = new Signal<readonly ChannelTrouble[]>([]);
  private user: number | undefined;

  onStart(userId: number) {
    if (this.user !== userId) this.channels.set([]);
    this.user = userId;
  }

  onConnection() {}

  onMessage(message: ServerMessage) {
    if (message.type === 'trouble') this.channels.set(message.channels);
  }
}

export const liveTrouble = new LiveTrouble();
live.listen(liveTrouble);

/** What administrators have to know at once; who has no live connection (it comes with processing chats) asks for it. */
export function useTrouble(): readonly ChannelTrouble[] {
  const manages = useMay('MANAGE_CHATS');
  const connected = useMay('PROCESS_CHATS');
  const told = useSignal(liveTrouble.channels, (channels) => channels);
  const { data: asked = [] } = useQuery({
    ...channelsQuery,
    enabled: manages && !connected,
    refetchInterval: LOOK_EVERY,
  });
  if (!manages) return [];
  return connected ? told : asked.filter(inTrouble).map(troubleOf);
}

const inTrouble = ({ health }: Channel) => health.state === 'TROUBLE';

const troubleOf = ({ id, name, health }: Channel) => ({
  id,
  name,
  sentence: health.sentence ?? '',
});
