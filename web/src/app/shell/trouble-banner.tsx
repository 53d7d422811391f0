import { CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTrouble } from '@/features/channels/live-trouble';
import classes from './trouble-banner.module.css';
import { TroubleWords } from './trouble-words';

/** Tells administrators at once which channel does not work; hidden, it comes back with the next change. */
export function TroubleBanner() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const channels = useTrouble();
  const now = JSON.stringify(channels);
  const before = useRef(now);
  const [hidden, setHidden] = useState('');

  useEffect(() => {
    if (before.current === now) return;
    before.current = now;
    void client.invalidateQueries({ queryKey: ['channels'] });
  }, [now, client]);

  return (
    <div role="status" className={classes.place}>
      {channels.length > 0 && hidden !== now && (
        <div className={classes.banner}>
          <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" className={classes.mark} />
          <TroubleWords channels={channels} />
          <CloseButton
            size="sm"
            aria-label={t('trouble.hide')}
            title={t('trouble.hide')}
            onClick={() => setHidden(now)}
          />
        </div>
      )}
    </div>
  );
}
