import { useTranslation } from 'react-i18next';
import type { ChannelKind } from '@/lib/api/types';
import classes from './composer.module.css';
import { smsParts } from './sms-parts';

interface ComposerHintProps {
  id: string;
  kind: ChannelKind;
  text: string;
  /** How many characters are too many, less than one if none. */
  over: number;
}

/** Below what is written: that it is too long, in how many parts it goes, or which keys do what. */
export function ComposerHint({ id, kind, text, over }: ComposerHintProps) {
  const { t } = useTranslation('chats');
  function words() {
    if (over > 0) return t('composer.tooLong', { count: over });
    if (kind !== 'SMS' || text === '') return t('composer.keys');
    return `${t('composer.characters', { count: text.length })}, ${t('composer.parts', { count: smsParts(text) })}`;
  }
  return (
    <span id={id} className={classes.hint} data-over={over > 0 || undefined}>
      {words()}
    </span>
  );
}
