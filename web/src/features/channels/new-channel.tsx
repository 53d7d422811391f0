import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '@/features/queues/api/queues';
import type { Channel } from '@/lib/api/types';
import { notifyDone } from '@/ui/notify';
import { QueryState } from '@/ui/query-state';
import { MetaSetup } from './meta/meta-setup';
import type { OfferedKind } from './offered-kinds';
import { TelegramSetup } from './telegram/telegram-setup';
import { WebsiteForm } from './website-form';

/** Connects a channel of the kind, then shows its page: the line to paste, or the wait for the first message. */
export function NewChannel({ kind }: { kind: OfferedKind }) {
  const { t } = useTranslation('channels');
  const navigate = useNavigate();
  const queues = useQuery(queuesQuery);
  function show({ id, name }: Channel) {
    notifyDone(t('connected', { name }));
    void navigate({ to: '/channels/$channelId', params: { channelId: id } });
  }
  return (
    <QueryState query={queues}>
      {(known) => {
        if (kind === 'WEBSITE') {
          return <WebsiteForm queues={known} action={t('first.action')} onSaved={show} />;
        }
        return kind === 'TELEGRAM' ? (
          <TelegramSetup queues={known} onSaved={show} />
        ) : (
          <MetaSetup kind={kind} queues={known} onSaved={show} />
        );
      }}
    </QueryState>
  );
}
