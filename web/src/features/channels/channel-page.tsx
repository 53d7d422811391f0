import { Stack, Title } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '@/features/queues/api/queues';
import { BlankState } from '@/ui/blank-state';
import { DeleteButton } from '@/ui/delete-button';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { channelsQuery, deleteChannel } from './api/channels';
import { ChannelForm } from './channel-form';
import { EmbedCard } from './embed-card';

const route = getRouteApi('/shell/channels/$channelId');

/** One channel: the line to paste, and its settings. */
export function ChannelPage() {
  const { t } = useTranslation('channels');
  const { t: common } = useTranslation();
  const { channelId } = route.useParams();
  const navigate = useNavigate();
  const channels = useQuery(channelsQuery);
  const queues = useQuery(queuesQuery);
  const channel = channels.data?.find(({ id }) => id === channelId);
  const name = channel?.name ?? '';
  const remove = channel && (
    <DeleteButton
      label={t('delete')}
      question={t('deleteAsk', { name })}
      words={t('deleteWords')}
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
        {() => (
          <Stack gap="lg">
            {channel && <EmbedCard channel={channel} />}
            <Title order={2} size="h4" mb={-8}>
              {t('settings')}
            </Title>
            <QueryState query={queues}>
              {(known) => (
                <ChannelForm
                  key={channelId}
                  channel={channel}
                  queues={known}
                  action={common('save')}
                  onSaved={(saved) => notifyDone(t('saved', { name: saved.name }))}
                />
              )}
            </QueryState>
          </Stack>
        )}
      </QueryState>
    </Page>
  );
}
