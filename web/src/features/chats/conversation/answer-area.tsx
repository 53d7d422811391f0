import { useTranslation } from 'react-i18next';
import { elapsed } from '../format';
import { isolated } from '../isolated';
import { useClock } from '../live/clock';
import { isFinal, isMine } from '../live/rows';
import { useLive } from '../live/store';
import { useView } from '../live/view';
import { useLostOffer } from '../offer/use-lost-offer';
import { TemplateButton } from '../template/template-button';
import { useSentence } from '../use-sentence';
import { AcceptBar } from './accept-bar';
import { Composer } from './composer';
import classes from './conversation.module.css';
import { useNotMine } from './use-not-mine';

/** Where I answer: the composer of my chat, Accept for a waiting one, else why there is nothing to do. */
export function AnswerArea({ chat }: { chat: number }) {
  const { t, i18n } = useTranslation('chats');
  const { t: common } = useTranslation();
  const sentence = useSentence();
  const row = useLive((state) => state.rows.get(chat));
  const me = useLive((state) => state.me);
  const gone = useLive((state) => state.gone.get(chat));
  const problem = useView((view) => view.problems.get(chat));
  const lost = useLostOffer(chat);
  const notMine = useNotMine();
  const ends = row?.windowEndsAt ?? null;
  const over = useClock((now) =>
    ends !== null && now > Date.parse(ends) ? elapsed(ends, now, i18n.language) : '',
  );
  const closed = (words: string) => <p className={classes.closed}>{words}</p>;

  function answer() {
    if (row === undefined) return null;
    if (isMine(row, me)) {
      return over !== '' ? (
        <>
          {closed(t('window.closed', { kind: common(`kind.${row.channel.kind}`), time: over }))}
          {row.channel.kind === 'WHATSAPP' && row.channel.via !== 'TWILIO' && (
            <div className={classes.instead}>
              {t('template.instead')}
              <TemplateButton chat={chat} name={row.contact.name} />
            </div>
          )}
        </>
      ) : (
        <Composer
          chat={chat}
          kind={row.channel.kind}
          via={row.channel.via}
          name={row.contact.name}
        />
      );
    }
    if (isFinal(row)) return closed(t('ended'));
    if (row.status !== 'WAITING') {
      const name = isolated(row.owner?.name ?? t('status.BOT'));
      return closed(t('takenElsewhere', { name }));
    }
    const other = notMine(row);
    return other === null ? <AcceptBar key={chat} row={row} /> : closed(other);
  }

  const why = lost && t(`offer.${lost}`);
  return (
    <footer className={classes.answer}>
      <div role="alert">
        {problem !== undefined && <p className={classes.problem}>{sentence(problem)}</p>}
      </div>
      <div aria-live="polite">
        {gone !== undefined && closed([why, gone].filter(Boolean).join(' ') || t('goneWords'))}
        {gone === undefined && why && <p className={classes.lost}>{why}</p>}
      </div>
      {gone === undefined && answer()}
    </footer>
  );
}
