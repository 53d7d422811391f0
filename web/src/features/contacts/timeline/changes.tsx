import { IconHistoryOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Named } from '@/lib/api/types';
import { BlankState } from '@/ui/blank-state';
import { QueryState } from '@/ui/query-state';
import { changesQuery } from '../api/contacts';
import classes from '../contact-page.module.css';
import { ChangeLine } from './change-line';

/** Who changed what of the record, the newest first. */
export function Changes({ contact }: { contact: Named }) {
  const { t } = useTranslation('contacts');
  const query = useQuery(changesQuery(contact.id));
  return (
    <QueryState
      query={query}
      isEmpty={(changes) => changes.length === 0}
      empty={<BlankState icon={IconHistoryOff} title={t('history.none')} />}
    >
      {(changes) => (
        <ul className={classes.chats} aria-label={t('history.title')}>
          {changes.map((change) => (
            <ChangeLine
              key={`${change.at} ${change.field}`}
              at={change.at}
              change={change}
              withDay
            />
          ))}
        </ul>
      )}
    </QueryState>
  );
}
