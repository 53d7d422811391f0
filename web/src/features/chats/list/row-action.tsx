import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChatRow } from '@/lib/api/types';
import { acceptChat } from '../commands/accept-chat';
import { completeChat } from '../commands/complete-chat';
import classes from './list.module.css';

/** What can be done from the row: accept one that waits, complete one of mine. */
export function RowAction({ row }: { row: ChatRow }) {
  const { t } = useTranslation('chats');
  const [busy, setBusy] = useState(false);
  const { name } = row.contact;

  async function accept() {
    setBusy(true);
    await acceptChat(row.id);
    setBusy(false);
  }

  if (row.status === 'WAITING') {
    return (
      <Button
        size="compact-xs"
        mih={26}
        loading={busy}
        aria-label={t('acceptName', { name })}
        onClick={accept}
      >
        {t('accept')}
      </Button>
    );
  }
  return (
    <button
      type="button"
      className={classes.complete}
      title={t('complete')}
      aria-label={t('completeName', { name })}
      onClick={() => completeChat(row.id)}
    >
      <IconCheck size={18} stroke={1.8} />
    </button>
  );
}
