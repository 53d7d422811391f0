import { useTranslation } from 'react-i18next';
import type { LastLine } from '@/lib/api/types';
import { isolated } from '../isolated';
import { useKindWords } from '../thread/use-kind-words';
import classes from './list.module.css';

/** The last message on one line; our own begins with "You", and one without text says what it is. */
export function LastLineText({ line }: { line: LastLine }) {
  const { t } = useTranslation('chats');
  const kindWords = useKindWords();
  const { text, direction, deletedAt } = line;
  const words = [kindWords(line), deletedAt ? '' : text].filter((part) => part !== '').join(': ');
  const shown = words || t('noText');
  return (
    <bdi dir="auto" className={classes.last}>
      {direction === 'OUT' ? t('youPrefix', { text: isolated(shown) }) : shown}
    </bdi>
  );
}
