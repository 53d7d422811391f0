import { Badge, Button } from '@mantine/core';
import { IconInbox, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Queue } from '@/lib/api/types';
import { BlankState } from '@/ui/blank-state';
import { EntryList } from '@/ui/entry-list';
import { EntryRow } from '@/ui/entry-row';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { queuesQuery } from './api/queues';
import './texts';

/** The teams that answer. */
export function QueuesPage() {
  const { t, i18n } = useTranslation('queues');
  const { t: common } = useTranslation();
  const query = useQuery(queuesQuery);
  const add = (
    <Button component={Link} to="/queues/new" leftSection={<IconPlus size={16} />}>
      {t('add')}
    </Button>
  );
  function members({ users, roles }: Queue): string {
    const all = [...users.map(({ name }) => name), ...roles.map((role) => t('role', { role }))];
    if (all.length === 0) return t('nobody');
    return t('members', { members: new Intl.ListFormat(i18n.language).format(all) });
  }
  return (
    <Page title={t('title')} action={add}>
      <QueryState
        query={query}
        isEmpty={(queues) => queues.length === 0}
        empty={
          <BlankState icon={IconInbox} title={t('empty.title')} action={add}>
            {t('empty.words')}
          </BlankState>
        }
      >
        {(queues) => (
          <EntryList label={t('title')}>
            {queues.map((queue) => (
              <EntryRow
                key={queue.id}
                name={queue.name}
                link={{ to: '/queues/$queueId', params: { queueId: queue.id } }}
                icon={<IconInbox size={20} stroke={1.7} aria-hidden="true" />}
                line={members(queue)}
              >
                {queue.managed && (
                  <Badge variant="light" color="gray" tt="none" fw={500}>
                    {common('managed.mark')}
                  </Badge>
                )}
                {queue.priority > 0 && (
                  <Badge variant="light" color="gray" tt="none" fw={500}>
                    {t('priorityIs', { priority: queue.priority })}
                  </Badge>
                )}
                {queue.waiting > 0 && (
                  <Badge variant="light" color="orange" tt="none" fw={500}>
                    {t('waiting', { count: queue.waiting })}
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
