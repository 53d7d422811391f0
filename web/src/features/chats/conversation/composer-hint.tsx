import { useTranslation } from 'react-i18next';
import type { ChannelKind, LongestText } from '@/lib/api/types';
import classes from './composer.module.css';
import { smsParts } from './sms-parts';

interface ComposerHintProps {
  id: string;
  kind: ChannelKind;
  text: string;
  longest: LongestText;
  /** How much more there may be; below zero it is too much. */
  left: number;
}

/** From here on it is said how much is left. */
const NEAR = 200;

/** Below what is written: that it is too long or soon will be, in how many parts it goes, or which keys do what. */
export function ComposerHint({ id, kind, text, longest, left }: ComposerHintProps) {
  const { t } = useTranslation('chats');
  function words() {
    const inBytes = longest.unit === 'BYTES';
    if (left < 0)
      return t(inBytes ? 'composer.tooLongBytes' : 'composer.tooLong', { count: -left });
    if (text !== '' && left <= NEAR && kind !== 'SMS')
      return t(inBytes ? 'composer.leftBytes' : 'composer.left', { count: left });
    if (kind !== 'SMS' || text === '') return t('composer.keys');
    return `${t('composer.characters', { count: text.length })}, ${t('composer.parts', { count: smsParts(text) })}`;
  }
  return (
    <span id={id} className={classes.hint} data-over={left < 0 || undefined}>
      {words()}
    </span>
  );
}
