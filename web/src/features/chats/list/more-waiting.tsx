import { useTranslation } from 'react-i18next';
import classes from './list.module.css';

export function MoreWaiting({ shown, count }: { shown: number; count: number }) {
  const { t } = useTranslation('chats');
  return <p className={classes.empty}>{t('moreNew', { shown, count })}</p>;
}
