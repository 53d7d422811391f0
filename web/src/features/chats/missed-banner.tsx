import { Button } from '@mantine/core';
import { IconBellOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/ui/use-problem-text';
import { setPresence } from './commands/set-presence';
import { useLive } from './live/store';
import classes from './panel.module.css';
import { MISSED_OFFER } from './use-presence-words';

/** A missed offer made me Inactive: says so until I am Active again. */
export function MissedBanner() {
  const { t } = useTranslation('chats');
  const words = useProblemText();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missed = useLive(
    ({ presence }) => presence?.wanted === 'INACTIVE' && presence.reason === MISSED_OFFER,
  );

  async function setActive() {
    setBusy(true);
    setFailure(null);
    await setPresence('ACTIVE').catch(setFailure);
    setBusy(false);
  }

  return (
    <div role="status">
      {missed && (
        <div className={classes.banner}>
          <IconBellOff size={18} stroke={1.7} aria-hidden="true" />
          <span className={classes.bannerWords}>
            {t('presence.missed')}
            {failure !== null && ` ${words(failure)}`}
          </span>
          <Button size="compact-sm" variant="default" loading={busy} onClick={setActive}>
            {t('presence.setActive')}
          </Button>
        </div>
      )}
    </div>
  );
}
