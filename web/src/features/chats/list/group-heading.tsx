import { useTranslation } from 'react-i18next';
import classes from './list.module.css';

export function GroupHeading({ group, count }: { group: 'active' | 'new'; count: number }) {
  const { t } = useTranslation('chats');
  return (
    <h3 className={classes.heading}>
      {t(group)} <span>{count}</span>
    </h3>
  );
}
