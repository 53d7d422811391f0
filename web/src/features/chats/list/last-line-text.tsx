import { useTranslation } from 'react-i18next';
import type { LastLine } from '@/lib/api/types';
import { isolated } from '../isolated';
import classes from './list.module.css';

/** The last message on one line; our own begins with "You". */
export function LastLineText({ line }: { line: LastLine }) {
  const { t } = useTranslation('chats');
  return (
    <bdi dir="auto" className={classes.last}>
      {line.direction === 'OUT' ? t('youPrefix', { text: isolated(line.text) }) : line.text}
    </bdi>
  );
}
