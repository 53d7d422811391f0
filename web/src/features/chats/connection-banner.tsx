import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDelayed } from '@/ui/use-delayed';
import { useLive } from './live/store';
import classes from './panel.module.css';

const A_BLINK = 700;

/** Says that the connection is lost or the session over, and what that means for what is being typed. */
export function ConnectionBanner() {
  const { t } = useTranslation('chats');
  const connection = useLive((state) => state.connection);
  const lost = useDelayed(connection === 'lost', A_BLINK);
  const words = connection === 'ended' ? t('connection.ended') : lost ? t('connection.lost') : null;
  return (
    <div role="status">
      {words && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} stroke={1.7} aria-hidden="true" />
          {words}
        </div>
      )}
    </div>
  );
}
