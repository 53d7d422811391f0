import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { Ago } from '@/ui/ago';
import { ChannelIcon } from '@/ui/channel-icon';
import { EntryRow } from '@/ui/entry-row';
import { ManagedBadge } from '@/ui/managed-badge';
import classes from './channel-row.module.css';
import { HealthLine } from './health-line';
import { QuarantineLink } from './quarantine-link';

/** A channel in the list: what it is, who answers, and whether it works. */
export function ChannelRow({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const { id, kind, name, account, queueName, unfinished, managed, health } = channel;
  const { lastIn, lastOut, quarantined } = health;
  return (
    <EntryRow
      name={name}
      link={{ to: '/channels/$channelId', params: { channelId: id } }}
      icon={<ChannelIcon kind={kind} size={22} />}
      line={t('line', { account, queue: queueName })}
      below={
        <div className={classes.health}>
          <HealthLine health={health} />
          {lastIn && (
            <span>
              {t('health.in')} <Ago at={lastIn} />
            </span>
          )}
          {lastOut && (
            <span>
              {t('health.out')} <Ago at={lastOut} />
            </span>
          )}
          {quarantined > 0 && <QuarantineLink channel={id} count={quarantined} />}
          {unfinished > 0 && <span>{t('unfinished', { count: unfinished })}</span>}
          {managed && <ManagedBadge />}
        </div>
      }
    />
  );
}
