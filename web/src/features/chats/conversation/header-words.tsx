import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { ChannelIcon } from '@/ui/channel-icon';
import { elapsed } from '../format';
import { isolated } from '../isolated';
import { useClock } from '../live/clock';
import { isFinal } from '../live/rows';
import { useLive } from '../live/store';
import classes from './conversation.module.css';
import { WindowClock } from './window-clock';

/** Channel, owner and status in words: "Shop · You · Waiting 3 min". */
export function HeaderWords({ row, mine }: { row: ChatRow; mine: boolean }) {
  const { t, i18n } = useTranslation('chats');
  const me = useLive((state) => state.me);
  const { waitingSince, status, owner } = row;
  const time = useClock((now) => (waitingSince ? elapsed(waitingSince, now, i18n.language) : ''));
  const waits = waitingSince !== null && !isFinal(row);
  return (
    <p className={classes.state}>
      <ChannelIcon kind={row.channel.kind} size={14} />
      <bdi dir="auto" className={classes.channel} title={row.channel.name}>
        {row.channel.name}
      </bdi>
      {status === 'IN_PROGRESS' && (
        <span className={classes.owner}>
          · <bdi dir="auto">{mine ? t('you') : owner?.name}</bdi>
        </span>
      )}
      {status !== 'IN_PROGRESS' && !(status === 'WAITING' && waits) && (
        <span>· {t(`status.${status}`)}</span>
      )}
      {status === 'WAITING' && row.assignedTo && (
        <span className={classes.owner}>
          ·{' '}
          {row.assignedTo.id === me
            ? t('offer.onlyYou')
            : t('offer.only', { name: isolated(row.assignedTo.name) })}
        </span>
      )}
      {waits && <span>· {t('waiting', { time })}</span>}
      {row.windowEndsAt && !isFinal(row) && <WindowClock ends={row.windowEndsAt} />}
    </p>
  );
}
