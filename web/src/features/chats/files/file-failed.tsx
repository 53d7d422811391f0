import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message, MessageFile } from '@/lib/api/types';
import { fetchFile } from '../commands/fetch-file';
import { useFileWords } from './file-words';
import classes from './files.module.css';

/** Why a file is not here, and the way to have it fetched again. */
export function FileFailed({ message, file }: { message: Message; file: MessageFile }) {
  const { t } = useTranslation('chats');
  const words = useFileWords();
  const [busy, setBusy] = useState(false);

  async function again() {
    setBusy(true);
    await fetchFile(message, file);
    setBusy(false);
  }

  return (
    <span className={classes.failed}>
      <IconAlertTriangle size={15} stroke={2} aria-hidden="true" />
      <bdi dir="auto">
        {file.name ?? words(file)}: {file.failure}
      </bdi>
      <Button size="compact-xs" variant="default" loading={busy} onClick={again}>
        {t('file.again')}
      </Button>
    </span>
  );
}
