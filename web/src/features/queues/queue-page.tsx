import { IconInboxOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { DeleteButton } from '@/ui/delete-button';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { changeQueue, deleteQueue, queuesQuery } from './api/queues';
import { QueueForm } from './queue-form';
import './texts';

const route = getRouteApi('/shell/queues/$queueId');

export function QueuePage() {
  const { t } = useTranslation('queues');
  const { queueId } = route.useParams();
  const navigate = useNavigate();
  const query = useQuery(queuesQuery);
  const queue = query.data?.find(({ id }) => id === queueId);
  const name = queue?.name ?? '';
  return (
    <Page
      title={queue?.name ?? t('title')}
      parent={{ label: t('title'), to: '/queues' }}
      width="narrow"
      action={
        queue &&
        !queue.managed && (
          <DeleteButton
            label={t('delete')}
            question={t('deleteAsk', { name })}
            words={t('deleteWords')}
            stale={['queues']}
            onDelete={() => deleteQueue(queueId)}
            onDeleted={() => {
              notifyDone(t('removed', { name }));
              void navigate({ to: '/queues' });
            }}
          />
        )
      }
    >
      <QueryState
        query={query}
        isEmpty={() => queue === undefined}
        empty={<BlankState icon={IconInboxOff} title={t('missing')} />}
      >
        {() => (
          <QueueForm
            key={queueId}
            queue={queue}
            save={(body) => changeQueue(queueId, body)}
            onSaved={(saved) => {
              notifyDone(t('saved', { name: saved.name }));
              void navigate({ to: '/queues' });
            }}
          />
        )}
      </QueryState>
    </Page>
  );
}
