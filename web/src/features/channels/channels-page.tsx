import { Badge, Button } from '@mantine/core';
import { IconPlus, IconWorldShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { ChannelIcon } from '@/ui/channel-icon';
import { EntryList } from '@/ui/entry-list';
import { EntryRow } from '@/ui/entry-row';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { channelsQuery } from './api/channels';

/** Where customers write to us. */
export function ChannelsPage() {
  const { t } = useTranslation('channels');
  const query = useQuery(channelsQuery);
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
            {channels.map(({ id, kind, name, account, queueName, active, unfinished }) => (
              <EntryRow
                key={id}
                name={name}
                link={{ to: '/channels/$channelId', params: { channelId: id } }}
                icon={<ChannelIcon kind={kind} size={22} />}
                line={t('line', { account, queue: queueName })}
              >
                {unfinished > 0 && (
                  <Badge variant="default" tt="none" fw={500}>
                    {t('unfinished', { count: unfinished })}
                  </Badge>
                )}
                {!active && (
                  <Badge variant="light" color="gray" tt="none" fw={500}>
                    {t('inactive')}
                  </Badge>
                )}
              </EntryRow>
            ))}
          </EntryList>
        )}
      </QueryState>
    </Page>
  );
}
