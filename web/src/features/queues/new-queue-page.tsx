import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { createQueue } from './api/queues';
import { QueueForm } from './queue-form';
import './texts';

export function NewQueuePage() {
  const { t } = useTranslation('queues');
  const navigate = useNavigate();
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/queues' }} width="narrow">
      <QueueForm
        save={createQueue}
        onSaved={({ name }) => {
          notifyDone(t('saved', { name }));
          void navigate({ to: '/queues' });
        }}
      />
    </Page>
  );
}
