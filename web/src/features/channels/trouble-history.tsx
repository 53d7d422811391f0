import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { When } from '@/ui/when';
import { troublesQuery } from './api/channels';
import classes from './health-card.module.css';

/** What troubled a channel in the last thirty days; asked for again when what troubles it now changes. */
export function TroubleHistory({ channel, now }: { channel: number; now: string | null }) {
  const { t } = useTranslation('channels');
  const query = troublesQuery(channel);
  const { data = [] } = useQuery({ ...query, queryKey: [...query.queryKey, now ?? ''] });
  const past = data.filter(({ endedAt }) => endedAt !== null);
  if (past.length === 0) return null;
  return (
    <details className={classes.history}>
      <summary>{t('health.past', { count: past.length })}</summary>
      <ul>
        {past.map(({ sentence, beganAt, endedAt }) => (
          <li key={`${beganAt} ${sentence}`}>
            <bdi>{sentence}</bdi>
            <span className={classes.hint}>
              <When at={beganAt} /> – {endedAt !== null && <When at={endedAt} />}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
