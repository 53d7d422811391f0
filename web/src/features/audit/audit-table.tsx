import { useTranslation } from 'react-i18next';
import { dayOf, dayWords } from '@/features/chats/format';
import type { AuditEntry } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import classes from './audit.module.css';
import { AuditRow } from './audit-row';

/** The entries, day by day. */
export function AuditTable({ entries, stale }: { entries: AuditEntry[]; stale: boolean }) {
  const { t } = useTranslation('audit');
  const place = usePlace();
  const days = new Map<string, AuditEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, place);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return (
    <div className={classes.frame} data-stale={stale || undefined}>
      <table className={classes.table} aria-label={t('title')} aria-busy={stale}>
        {[...days].map(([day, ofDay]) => (
          <tbody key={day}>
            <tr>
              <th colSpan={3} scope="rowgroup" className={classes.day}>
                {ofDay[0] && dayWords(ofDay[0].at, place)}
              </th>
            </tr>
            {ofDay.map((entry) => (
              <AuditRow key={entry.id} entry={entry} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
