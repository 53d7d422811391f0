import {
  IconAlertTriangle,
  IconCircleCheck,
  IconHourglassEmpty,
  IconPlayerPause,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChannelHealth } from '@/lib/api/types';
import classes from './health-line.module.css';

const MARKS = {
  WELL: IconCircleCheck,
  WAITING: IconHourglassEmpty,
  TROUBLE: IconAlertTriangle,
  INACTIVE: IconPlayerPause,
};

/** How a channel is: a mark, a colour, and always words. */
export function HealthLine({ health }: { health: ChannelHealth }) {
  const { t } = useTranslation('channels');
  const { state, sentence } = health;
  const Mark = MARKS[state];
  const words =
    state === 'TROUBLE' && sentence ? t('health.trouble', { sentence }) : t(`health.${state}`);
  return (
    <span className={classes.line} data-state={state}>
      <Mark size={15} stroke={2} aria-hidden="true" className={classes.mark} />
      <bdi>{words}</bdi>
    </span>
  );
}
