import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { acceptChat } from '../commands/accept-chat';
import { offerTo } from '../live/rows';
import { useLive } from '../live/store';
import { OfferActions } from '../offer/offer-actions';
import { OfferTime } from '../offer/offer-time';
import classes from './conversation.module.css';

/** Stands where the composer will be: a waiting chat can be read, not answered. */
export function AcceptBar({ row }: { row: ChatRow }) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);
  const me = useLive((state) => state.me);
  const offer = offerTo(row, me);

  async function accept() {
    setBusy(true);
    await acceptChat(row.id);
    setBusy(false);
  }

  if (offer) {
    return (
      <div className={classes.acceptBar}>
        <div>
          <OfferTime until={offer.until} />
          <Text size="sm" c="dimmed">
            {t('offer.preview')}
          </Text>
        </div>
        <OfferActions chat={row.id} name={row.contact.name} size="sm" />
      </div>
    );
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
