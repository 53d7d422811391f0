import { IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import classes from './conversation.module.css';

export function NothingOpen() {
  const { t } = useTranslation('chats');
  return (
    <div className={classes.nothing}>
      <BlankState icon={IconMessages} title={t('choose')}>
        {t('chooseWords')}
      </BlankState>
    </div>
  );
}
