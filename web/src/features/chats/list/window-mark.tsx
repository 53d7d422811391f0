import { IconHourglass } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { timeUntil } from '../format';
import { useClock } from '../live/clock';
import classes from './list.module.css';

const SOON = 6 * 3_600_000;

/** The time in which the provider lets us answer is nearly over, or over. */
export function WindowMark({ ends }: { ends: string }) {
  const { t, i18n } = useTranslation('chats');
  const near = useClock((now) => String(Date.parse(ends) - now < SOON)) === 'true';
  const time = useClock((now) => timeUntil(ends, now, i18n.language));
  if (!near) return null;
  const words = time === '' ? t('window.over') : t('window.soon', { time });
  return (
    <span className={classes.channel} title={words} role="img" aria-label={words}>
      <IconHourglass size={15} stroke={1.8} aria-hidden="true" />
    </span>
  );
}
