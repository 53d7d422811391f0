import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptChat } from '../commands/accept-chat';
import classes from './conversation.module.css';

/** Stands where the composer will be: a waiting chat can be read, not answered. */
export function AcceptBar({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);

  async function accept() {
    setBusy(true);
    await acceptChat(chat);
    setBusy(false);
  }

  return (
    <div className={classes.acceptBar}>
      <Text size="sm" c="dimmed">
        {t('preview')}
      </Text>
      <Button loading={busy} onClick={accept}>
        {t('accept')}
      </Button>
    </div>
  );
}
