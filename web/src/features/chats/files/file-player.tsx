import { useState } from 'react';
import type { MessageFile } from '@/lib/api/types';
import { fileAddress } from './file-address';
import { FileRow } from './file-row';
import classes from './files.module.css';

interface Props {
  file: MessageFile;
  words: string;
  video?: boolean;
}

/** Plays a sound or a video; what this browser cannot play is there to be downloaded. */
export function FilePlayer({ file, words, video = false }: Props) {
  const [unplayable, setUnplayable] = useState(false);
  if (unplayable) return <FileRow file={file} words={words} />;
  const Player = video ? 'video' : 'audio';
  return (
    <Player
      className={video ? classes.video : classes.audio}
      src={fileAddress(file)}
      controls
      preload="metadata"
      aria-label={file.name ?? words}
      onError={() => setUnplayable(true)}
    >
      <track kind="captions" />
    </Player>
  );
}
