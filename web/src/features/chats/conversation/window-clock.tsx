import { useTranslation } from 'react-i18next';
import { timeUntil } from '../format';
import { useClock } from '../live/clock';

/** How long the provider still lets us answer (ST-5). */
export function WindowClock({ ends }: { ends: string }) {
  const { t, i18n } = useTranslation('chats');
  const time = useClock((now) => timeUntil(ends, now, i18n.language));
  return <span>· {time === '' ? t('window.over') : t('window.left', { time })}</span>;
}
