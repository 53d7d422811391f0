import { useTranslation } from 'react-i18next';
import { isFinal, isMine } from '../live/rows';
import { useLive } from '../live/store';
import { useView } from '../live/view';
import { useSentence } from '../use-sentence';
import { AcceptBar } from './accept-bar';
import { Composer } from './composer';
import classes from './conversation.module.css';

/** Where I answer: the composer of my chat, Accept for a waiting one, else why there is nothing to do. */
export function AnswerArea({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const sentence = useSentence();
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const gone = useLive((state) => state.gone.get(chat));
  const problem = useView((view) => view.problems.get(chat));

  function answer() {
    if (gone !== undefined) return <p className={classes.closed}>{gone ?? t('goneWords')}</p>;
    if (row === undefined) return null;
    if (isMine(row, me)) return <Composer chat={chat} name={row.contact.name} />;
    if (row.status === 'WAITING') return <AcceptBar key={chat} chat={chat} />;
    if (isFinal(row)) return <p className={classes.closed}>{t('ended')}</p>;
    return (
      <p className={classes.closed}>
        {t('takenElsewhere', { name: row.owner?.name ?? t('status.BOT') })}
      </p>
    );
  }

  return (
    <footer className={classes.answer}>
      <div role="alert">
        {problem !== undefined && <p className={classes.problem}>{sentence(problem)}</p>}
      </div>
      <div aria-live="polite">{gone !== undefined && answer()}</div>
      {gone === undefined && answer()}
    </footer>
  );
}
