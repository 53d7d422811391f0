import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/lib/api/types';
import classes from './audit.module.css';
import { auditLines } from './audit-lines';
import { isEmpty, useValueWords } from './use-value-words';

/** What the entry tells beyond its sentence: each field with its value, or with the ones before and after. */
export function AuditDetails({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const { fieldWords, valueWords } = useValueWords();
  return (
    <dl className={classes.lines}>
      {auditLines(entry).map((line) => (
        <div key={line.field} className={classes.line}>
          <dt>{fieldWords(line.field)}</dt>
          {'value' in line ? (
            <dd>{valueWords(line.value)}</dd>
          ) : (
            <dd>
              <VisuallyHidden>{t('before')}: </VisuallyHidden>
              <del className={classes.before} data-empty={isEmpty(line.before) || undefined}>
                {valueWords(line.before)}
              </del>
              <span aria-hidden="true" className={classes.arrow}>
                →
              </span>
              <VisuallyHidden>{t('after')}: </VisuallyHidden>
              <ins className={classes.after}>{valueWords(line.after)}</ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
