import { useTranslation } from 'react-i18next';
import type { MessageFile } from '@/lib/api/types';
import { fileAddress } from './file-address';
import classes from './files.module.css';

const MOST_WIDE = 300;
const MOST_HIGH = 260;
const STICKER = 140;

/** A picture, small; a click opens it in full. Its room is kept before it is loaded, so that nothing jumps. */
export function FilePicture({ file, words }: { file: MessageFile; words: string }) {
  const { t } = useTranslation('chats');
  const wide = file.width ?? MOST_WIDE;
  const high = file.height ?? MOST_HIGH;
  const most = file.kind === 'STICKER' ? STICKER : MOST_WIDE;
  const scale = Math.min(1, most / wide, Math.min(most, MOST_HIGH) / high);
  const name = file.name ?? words;
  return (
    <a
      className={classes.picture}
      href={fileAddress(file)}
      target="_blank"
      rel="noreferrer"
      title={t('file.open', { name })}
    >
      <img
        src={`${fileAddress(file)}/thumbnail`}
        alt={name}
        width={Math.round(wide * scale)}
        height={Math.round(high * scale)}
        loading="lazy"
      />
    </a>
  );
}
