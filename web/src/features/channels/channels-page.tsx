import { Button } from '@mantine/core';
import { IconPlus, IconWorldShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { EntryList } from '@/ui/entry-list';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { channelsQuery } from './api/channels';
import { ChannelRow } from './channel-row';
import './texts';

const LOOK_EVERY = 20_000;

/** Where customers write to us. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const query = useQuery({ ...channelsQuery, refetchInterval: LOOK_EVERY });
  const add = (
    <Button component={Link} to="/channels/new" leftSection={<IconPlus size={16} />}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} action={add}>
      <QueryState
        query={query}
        isEmpty={(channels) => channels.length === 0}
        empty={
          <BlankState icon={IconWorldShare} title={t('empty.title')} action={add}>
            {t('empty.words')}
          </BlankState>
        }
      >
        {(channels) => (
          <EntryList label={t('title')}>
            {channels.map((channel) => (
              <ChannelRow key={channel.id} channel={channel} />
            ))}
          </EntryList>
        )}
      </QueryState>
    </Page>
  );
}
