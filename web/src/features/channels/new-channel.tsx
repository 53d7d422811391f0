import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { queuesQuery } from '@/features/queues/api/queues';
import type { Channel } from '@/lib/api/types';
import { notifyDone } from '@/ui/notify';
import { QueryState } from '@/ui/query-state';
import { MetaSetup } from './meta/meta-setup';
import type { OfferedKind } from './offered-kinds';
import { SmsForm } from './sms/sms-form';
import { TelegramSetup } from './telegram/telegram-setup';
import { WebsiteForm } from './website-form';
import { WhatsAppSetup } from './whatsapp-setup';

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
        switch (kind) {
          case 'WEBSITE':
            return <WebsiteForm queues={known} action={t('first.action')} onSaved={show} />;
          case 'TELEGRAM':
            return <TelegramSetup queues={known} onSaved={show} />;
          case 'SMS':
            return <SmsForm queues={known} action={t('sms.connect')} onSaved={show} />;
          case 'WHATSAPP':
            return <WhatsAppSetup queues={known} onSaved={show} />;
          default:
            return <MetaSetup kind={kind} queues={known} onSaved={show} />;
        }
      }}
    </QueryState>
  );
}
