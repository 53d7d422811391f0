import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Message, MessageFile } from '@/lib/api/types';
import { looksOf } from './file-address';
import { FileFailed } from './file-failed';
import { FilePicture } from './file-picture';
import { FilePlayer } from './file-player';
import { FileRow } from './file-row';
import { useFileWords } from './file-words';
import classes from './files.module.css';

/** One file: on its way from the provider, failed, or here to be looked at. */
export function MessageFileView({ message, file }: { message: Message; file: MessageFile }) {
  const { t } = useTranslation('chats');
  const words = useFileWords()(file);
  if (file.state === 'FAILED') return <FileFailed message={message} file={file} />;
  if (file.state === 'PENDING') {
    return (
      <span className={classes.pending} role="status">
        <Loader size={14} aria-hidden="true" /> {t('file.pending', { name: file.name ?? words })}
      </span>
    );
  }
  switch (looksOf(file)) {
    case 'picture':
      return <FilePicture file={file} words={words} />;
    case 'video':
      return <FilePlayer file={file} words={words} video />;
    case 'sound':
      return <FilePlayer file={file} words={words} />;
    case 'row':
      return <FileRow file={file} words={words} />;
  }
}
