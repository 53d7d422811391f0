import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '@/features/queues/api/queues';
import { notifyDone } from '@/ui/notify';
import { QueryState } from '@/ui/query-state';
import { ChannelForm } from './channel-form';

/** The form of a new channel, which then shows its page with the line to paste. */
export function NewChannel({ action }: { action: string }) {
  const { t } = useTranslation('channels');
  const navigate = useNavigate();
  const queues = useQuery(queuesQuery);
  return (
    <QueryState query={queues}>
      {(known) => (
        <ChannelForm
          queues={known}
          action={action}
          onSaved={({ id, name }) => {
            notifyDone(t('connected', { name }));
            void navigate({ to: '/channels/$channelId', params: { channelId: id } });
          }}
        />
      )}
    </QueryState>
  );
}
