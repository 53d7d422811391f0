import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { retryMessage } from '../commands/retry-message';
import { isMine } from '../live/rows';
import { useLive } from '../live/store';
import classes from './thread.module.css';

/** Why a message did not pass, and the way to send it again. */
export function FailedLine({ message, fixed }: { message: Message; fixed: boolean }) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);
  const mine = useLive((state) => {
    const row = state.rows.get(message.chatId);
    return row !== undefined && isMine(row, state.me);
  });

  async function retry() {
    setBusy(true);
    await retryMessage(message);
    setBusy(false);
  }

  return (
    <div className={classes.failed}>
      <IconAlertTriangle size={15} stroke={2} aria-hidden="true" />
      <bdi dir="auto">
        {message.failure ? t('failedBecause', { reason: message.failure }) : t('mark.FAILED')}
      </bdi>
      {mine && !fixed && (
        <Button size="compact-xs" variant="default" loading={busy} onClick={retry}>
          {t('retry')}
        </Button>
      )}
    </div>
  );
}
