import { UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '@/features/chats/format';
import type { AuditEntry } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import classes from './audit.module.css';
import { AuditDetails } from './audit-details';
import { useAuditWords } from './use-audit-words';

/** One entry as a sentence; what exactly changed opens below it. */
export function AuditRow({ entry }: { entry: AuditEntry }) {
  const { t } = useTranslation('audit');
  const place = usePlace();
  const words = useAuditWords();
  const [open, setOpen] = useState(false);
  const sentence = useId();
  const details = useId();
  const hasMore = Object.keys(entry.detail).length > 0;
  return (
    <>
      <tr className={classes.row} data-open={open || undefined} data-opens={hasMore || undefined}>
        <td className={classes.time}>
          <time dateTime={entry.at} title={formatInstant(entry.at, place)}>
            {clockTime(entry.at, place)}
          </time>
        </td>
        <td id={sentence} className={classes.sentence}>
          {words(entry)}
        </td>
        <td className={classes.opener}>
          {hasMore && (
            <UnstyledButton
              className={classes.open}
              aria-expanded={open}
              aria-controls={details}
              aria-label={t('details')}
              aria-describedby={sentence}
              onClick={() => setOpen(!open)}
            >
              <IconChevronDown size={16} aria-hidden="true" />
            </UnstyledButton>
          )}
        </td>
      </tr>
      {open && (
        <tr id={details}>
          <td />
          <td colSpan={2} className={classes.details}>
            <AuditDetails entry={entry} />
          </td>
        </tr>
      )}
    </>
  );
}
