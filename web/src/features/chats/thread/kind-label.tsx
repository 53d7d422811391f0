import {
  IconClick,
  IconFile,
  IconId,
  IconMapPin,
  IconMicrophone,
  IconMusic,
  IconPhoto,
  type IconProps,
  IconQuestionMark,
  IconSticker,
  IconVideo,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Message, MessageKind } from '@/lib/api/types';
import classes from './thread.module.css';
import { useKindWords } from './use-kind-words';

const ICONS: Record<Exclude<MessageKind, 'TEXT'>, ComponentType<IconProps>> = {
  IMAGE: IconPhoto,
  AUDIO: IconMusic,
  VOICE: IconMicrophone,
  VIDEO: IconVideo,
  DOCUMENT: IconFile,
  STICKER: IconSticker,
  LOCATION: IconMapPin,
  CONTACT: IconId,
  CHOICE: IconClick,
  UNSUPPORTED: IconQuestionMark,
};

/** "Photo", "Voice message": what a message is that is more than its text. */
export function KindLabel({ message }: { message: Message }) {
  const words = useKindWords();
  const { kind } = message;
  if (kind === 'TEXT') return null;
  const Icon = ICONS[kind] ?? IconQuestionMark;
  return (
    <span className={classes.kind}>
      <Icon size={15} stroke={1.8} aria-hidden="true" />
      {words(message)}
    </span>
  );
}
