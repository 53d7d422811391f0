import { useTranslation } from 'react-i18next';
import { elapsed } from '../format';
import { useClock } from '../live/clock';
import { OnlyReadOut } from '../only-read-out';
import classes from './list.module.css';

const LONG = 10 * 60_000;

/** How long the customer has been waiting for an answer; counts by itself. */
export function WaitingTime({ since }: { since: string }) {
  const { t, i18n } = useTranslation('chats');
  const time = useClock((now) => elapsed(since, now, i18n.language));
  const long = useClock((now) => String(now - Date.parse(since) > LONG)) === 'true';
  return (
    <span className={classes.waiting} data-long={long || undefined}>
      <span aria-hidden="true">{time}</span>
      <OnlyReadOut>{t('waitingLabel', { time })}</OnlyReadOut>
    </span>
  );
}
