import { Stack, Text, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '@/features/queues/api/queues';
import type { Channel, ChannelKind } from '@/lib/api/types';
import { BlankState } from '@/ui/blank-state';
import { DeleteButton } from '@/ui/delete-button';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { channelsQuery, deleteChannel } from './api/channels';
import { awaitsFirst } from './awaits-first';
import { ChannelSettings } from './channel-settings';
import { EmbedCard } from './embed-card';
import { HealthCard } from './health-card';
import { CallbackCard } from './meta/callback-card';
import { isMetaKind } from './meta/meta-kinds';
import { SmsCard } from './sms/sms-card';
import { isAtTwilio } from './sms/sms-draft';
import { BotCard } from './telegram/bot-card';
import { TemplatesCard } from './templates-card';
import './texts';

const route = getRouteApi('/shell/channels/$channelId');

/** While the first message is awaited, look often. */
const SOON = 3_000;
const LATER = 15_000;

const DELETE_WORDS: Partial<
  Record<
    ChannelKind,
    'deleteWords' | 'deleteSmsWords' | 'messenger.delete' | 'whatsapp.delete' | 'instagram.delete'
  >
> = {
  WEBSITE: 'deleteWords',
  SMS: 'deleteSmsWords',
  MESSENGER: 'messenger.delete',
  WHATSAPP: 'whatsapp.delete',
  INSTAGRAM: 'instagram.delete',
};

const deleteWords = (channel: Channel) =>
  channel.kind === 'WHATSAPP' && isAtTwilio(channel)
    ? 'sms.whatsApp.delete'
    : (DELETE_WORDS[channel.kind] ?? 'deleteBotWords');

/** One channel: how it is, where customers find it, and its settings. */
export function ChannelPage() {
  const { t } = useTranslation('channels');
  const { channelId } = route.useParams();
  const navigate = useNavigate();
  const channels = useQuery({
    ...channelsQuery,
    refetchInterval: ({ state }) =>
      state.data?.some(({ id, health }) => id === channelId && awaitsFirst(health)) ? SOON : LATER,
  });
  const queues = useQuery(queuesQuery);
  const channel = channels.data?.find(({ id }) => id === channelId);
  const name = channel?.name ?? '';
  const remove = channel && !channel.managed && (
    <DeleteButton
      label={t('delete')}
      question={t('deleteAsk', { name })}
      words={t(deleteWords(channel))}
      stale={['channels']}
      onDelete={() => deleteChannel(channelId)}
      onDeleted={() => {
        notifyDone(t('removed', { name }));
        void navigate({ to: '/channels' });
      }}
    />
  );
  return (
    <Page
      title={channel?.name ?? t('title')}
      parent={{ label: t('title'), to: '/channels' }}
      width="narrow"
      action={remove}
    >
      <QueryState
        query={channels}
        isEmpty={() => channel === undefined}
        empty={<BlankState icon={IconPlugConnectedX} title={t('missing')} />}
      >
        {() =>
          channel && (
            <Stack gap="lg">
              <HealthCard key={channelId} channel={channel} />
              {channel.kind === 'WEBSITE' && <EmbedCard channel={channel} />}
              {isAtTwilio(channel) && <SmsCard channel={channel} />}
              {isMetaKind(channel.kind) && !isAtTwilio(channel) && (
                <CallbackCard channel={channel} kind={channel.kind} />
              )}
              {channel.kind === 'WHATSAPP' && !isAtTwilio(channel) && (
                <TemplatesCard channel={channel.id} />
              )}
              {channel.kind === 'TELEGRAM' && <BotCard account={channel.account} />}
              <Title order={2} size="h4" mb={-8}>
                {t('settings')}
              </Title>
              <QueryState query={queues}>
                {(known) => <ChannelSettings key={channelId} channel={channel} queues={known} />}
              </QueryState>
              {!channel.managed && (
                <Text size="xs" c="dimmed">
                  {channel.unfinished === 0
                    ? t('deleteRule')
                    : t('deleteLater', { count: channel.unfinished })}
                </Text>
              )}
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}
