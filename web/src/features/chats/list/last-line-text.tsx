import { useTranslation } from 'react-i18next';
import type { LastLine } from '@/lib/api/types';
import { isolated } from '../isolated';
import classes from './list.module.css';

/** The last message on one line; our own begins with "You", and one without text says what it is. */
export function LastLineText({ line }: { line: LastLine }) {
  const { t } = useTranslation('chats');
  const { text, kind, direction } = line;

  function shown() {
    if (kind !== 'TEXT') return text === '' ? t(`kind.${kind}`) : `${t(`kind.${kind}`)}: ${text}`;
    return text || t(direction === 'IN' ? 'deletedByCustomer' : 'deletedByUs');
  }

  return (
    <bdi dir="auto" className={classes.last}>
      {direction === 'OUT' ? t('youPrefix', { text: isolated(shown()) }) : shown()}
    </bdi>
  );
}
