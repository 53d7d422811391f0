import { Button } from '@mantine/core';
import { IconHourglassEmpty } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { takeBack } from '../commands/act-on-message';
import { isMine } from '../live/rows';
import { useLive } from '../live/store';
import classes from './thread.module.css';

/** Why a message has not left yet, and the way to take it back while it waits. */
export function WaitingLine({ message, fixed }: { message: Message; fixed: boolean }) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);
  const mine = useLive((state) => {
    const row = state.rows.get(message.chatId);
    return row !== undefined && isMine(row, state.me);
  });

  async function cancel() {
    setBusy(true);
    await takeBack(message);
    setBusy(false);
  }

  return (
    <div className={classes.waiting}>
      <IconHourglassEmpty size={15} stroke={2} aria-hidden="true" />
      <bdi dir="auto">{message.failure}</bdi>
      {mine && !fixed && (
        <Button size="compact-xs" variant="default" loading={busy} onClick={cancel}>
          {t('takeBack')}
        </Button>
      )}
    </div>
  );
}
