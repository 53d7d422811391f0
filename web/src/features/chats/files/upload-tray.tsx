import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useProblemText } from '@/ui/use-problem-text';
import { useSizeWords } from './file-words';
import classes from './files.module.css';
import { type Upload, uploads, useUploads } from './uploads';

/** The files beside the text: how far each has come, and the way to take it back. */
export function UploadTray({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const waiting = useUploads(chat);
  if (waiting.length === 0) return null;
  return (
    <ul className={classes.tray} aria-label={t('file.waiting')}>
      {waiting.map((upload) => (
        <Waiting key={upload.key} chat={chat} upload={upload} />
      ))}
    </ul>
  );
}

function Waiting({ chat, upload }: { chat: number; upload: Upload }) {
  const { t } = useTranslation('chats');
  const size = useSizeWords();
  const words = useProblemText();
  const { key, name, progress, done, failure } = upload;
  return (
    <li className={classes.waiting}>
      <span className={classes.name}>
        <bdi dir="auto">{name}</bdi>
        <span className={classes.size} role="status" data-failed={failure ? '' : undefined}>
          {failure ? words(failure) : done ? size(upload.size) : t('file.uploading')}
        </span>
        {!done && !failure && (
          <Progress value={progress * 100} size={4} aria-label={t('file.uploading')} />
        )}
      </span>
      {failure !== undefined && (
        <Button size="compact-xs" variant="default" onClick={() => uploads.retry(chat, key)}>
          {t('file.uploadAgain')}
        </Button>
      )}
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t(done ? 'file.remove' : 'file.cancel', { name })}
        title={t(done ? 'file.remove' : 'file.cancel', { name })}
        onClick={() => uploads.remove(chat, key)}
      >
        <IconX size={16} />
      </ActionIcon>
    </li>
  );
}
