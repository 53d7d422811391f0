import { useTranslation } from 'react-i18next';
import { useLive } from '../live/store';
import classes from './list.module.css';

/** Why a group has no rows. */
export function EmptyGroup({ group }: { group: 'active' | 'new' }) {
  const { t } = useTranslation('chats');
  const presence = useLive((state) => state.presence);
  if (group === 'active') return <p className={classes.empty}>{t('noActive')}</p>;
  if (presence?.exceeded) {
    const { inProgress: count, limit } = presence;
    return <p className={classes.empty}>{t('noNewExceeded', { count, limit })}</p>;
  }
  const inactive = presence?.wanted === 'INACTIVE';
  return <p className={classes.empty}>{t(inactive ? 'noNewInactive' : 'noNew')}</p>;
}
