import { IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MessageFile } from '@/lib/api/types';
import { fileAddress } from './file-address';
import { useSizeWords } from './file-words';
import classes from './files.module.css';

/** A file that is not shown here: its name, its size, and the way to have it. */
export function FileRow({ file, words }: { file: MessageFile; words: string }) {
  const { t } = useTranslation('chats');
  const size = useSizeWords();
  const name = file.name ?? words;
  return (
    <a
      className={classes.row}
      href={fileAddress(file)}
      download={file.name ?? ''}
      title={t('file.download', { name })}
    >
      <IconFile size={22} stroke={1.6} aria-hidden="true" />
      <span className={classes.name}>
        <bdi dir="auto">{name}</bdi>
        {file.size !== null && <span className={classes.size}>{size(file.size)}</span>}
      </span>
      <IconDownload size={18} stroke={1.8} aria-hidden="true" />
    </a>
  );
}
