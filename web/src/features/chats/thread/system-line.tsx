import { useTranslation } from 'react-i18next';
import type { Entry } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { explainChat } from '../commands/explain-chat';
import { clockTime } from '../format';
import classes from './thread.module.css';
import { useEntryWords } from './use-entry-words';

interface SystemLineProps {
  entry: Entry;
  /** The chat whose assignment can be explained; undefined when there is nothing to explain. */
  explains?: number;
}

/** A quiet line: started, offered, accepted, ended. */
export function SystemLine({ entry, explains }: SystemLineProps) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const words = useEntryWords();
  return (
    <p className={classes.quiet}>
      <bdi dir="auto">{words(entry)}</bdi> ·{' '}
      <time dateTime={entry.at}>{clockTime(entry.at, place)}</time>
      {explains !== undefined && (
        <>
          {' · '}
          <button
            type="button"
            className={classes.why}
            onClick={() => explainChat(explains, entry.at)}
          >
            {t('why.ask')}
          </button>
        </>
      )}
    </p>
  );
}
