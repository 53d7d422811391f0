import { useTranslation } from 'react-i18next';
import { OnlyReadOut } from '../only-read-out';
import classes from './list.module.css';

export function UnreadBadge({ count }: { count: number }) {
  const { t } = useTranslation('chats');
  if (count === 0) return null;
  return (
    <span className={classes.unread}>
      <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
      <OnlyReadOut>{t('unread', { count })}</OnlyReadOut>
    </span>
  );
}
