import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assignment } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { useRuleWords } from '@/ui/use-rule-words';
import { isolated } from '../isolated';
import { ConsideredTable } from './considered-table';
import classes from './why.module.css';

interface AssignmentCardProps {
  assignment: Assignment;
  /** The one that was asked about, of several. */
  meant: boolean;
}

/** One decision: when, by which rule, who was chosen, and how it stood with everybody else. */
export function AssignmentCard({ assignment, meant }: AssignmentCardProps) {
  const { t } = useTranslation('chats');
  const place = usePlace();
  const ruleWords = useRuleWords();
  const card = useRef<HTMLElement>(null);
  const { at, rule, chosen, considered, more } = assignment;
  const { name, description } = ruleWords(rule);
  const toAll = rule === 'TO_ALL';
  const saw = considered.filter(({ verdict }) => verdict === 'SAW_IT').length + more;

  useEffect(() => {
    if (meant) card.current?.scrollIntoView({ block: 'nearest' });
  }, [meant]);

  function result() {
    if (chosen) return t(toAll ? 'why.took' : 'why.chosen', { name: isolated(chosen.name) });
    return saw > 0 && considered.some(({ verdict }) => verdict === 'SAW_IT')
      ? t('why.shown')
      : t('why.waits');
  }

  return (
    <section ref={card} className={classes.card} data-meant={meant || undefined}>
      <h3 className={classes.result}>{result()}</h3>
      <p className={classes.rule}>
        <time dateTime={at}>{formatInstant(at, place)}</time> · {t('why.rule', { rule: name })}
        {description && ` ${description}`}
      </p>
      {considered.length > 0 && <ConsideredTable agents={considered} toAll={toAll} />}
      {more > 0 && <p className={classes.rule}>{t('why.more', { count: more })}</p>}
    </section>
  );
}
