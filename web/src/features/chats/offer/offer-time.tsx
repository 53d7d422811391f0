import { IconHourglassHigh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { serverTime } from '@/lib/time/server-clock';
import { timeLeft } from '../format';
import { useExactClock } from '../live/clock';
import classes from './offer.module.css';

const NEAR = 60_000;
const LAST = 15_000;

/** "2:31 to accept": how long a chat is offered to me alone. */
export function OfferTime({ until }: { until: string }) {
  const { t } = useTranslation('chats');
  const end = Date.parse(until);
  const time = useExactClock((now) => timeLeft(end - serverTime(now)));
  const look = useExactClock((now) => lookOf(end - serverTime(now)));
  return (
    <span className={classes.time} data-look={look}>
      <IconHourglassHigh size={14} stroke={1.8} aria-hidden="true" />
      {time === '' ? t('offer.over') : t('offer.left', { time })}
    </span>
  );
}

function lookOf(left: number): 'calm' | 'near' | 'last' {
  if (left > NEAR) return 'calm';
  return left > LAST ? 'near' : 'last';
}
