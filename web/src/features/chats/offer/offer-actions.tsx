import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptChat } from '../commands/accept-chat';
import { declineChat } from '../commands/decline-chat';
import classes from './offer.module.css';

interface OfferActionsProps {
  chat: number;
  name: string;
  size: 'compact-xs' | 'sm';
}

/** Take the chat that is offered to me, or pass it on. */
export function OfferActions({ chat, name, size }: OfferActionsProps) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);

  async function accept() {
    setBusy(true);
    await acceptChat(chat);
    setBusy(false);
  }

  return (
    <span className={classes.actions}>
      <Button
        size={size}
        mih={26}
        variant="default"
        disabled={busy}
        aria-label={t('declineName', { name })}
        onClick={() => declineChat(chat)}
      >
        {t('decline')}
      </Button>
      <Button
        size={size}
        mih={26}
        loading={busy}
        aria-label={t('acceptName', { name })}
        onClick={accept}
      >
        {t('accept')}
      </Button>
    </span>
  );
}
