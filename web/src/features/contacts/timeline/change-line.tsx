import { IconPencil, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { clockTime } from '@/features/chats/format';
import { isolated } from '@/features/chats/isolated';
import type { ContactChange, Instant } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import classes from '../contact-page.module.css';
import { useChangeWords } from './use-change-words';

interface ChangeLineProps {
  at: Instant;
  /** Null: the contact came to be. */
  change: ContactChange | null;
  /** Where no day stands above. */
  withDay?: boolean;
}

/** "E-mail: a@shop.example → b@shop.example · Bea Krull · 14:05": one quiet line. */
export function ChangeLine({ at, change, withDay = false }: ChangeLineProps) {
  const { t } = useTranslation('contacts');
  const place = usePlace();
  const words = useChangeWords();
  const Icon = change ? IconPencil : IconUserPlus;
  const who = change?.who ? isolated(change.who.name) : t('history.byParley');
  return (
    <li className={classes.change}>
      <Icon size={16} stroke={1.7} aria-hidden="true" />
      <span className={classes.changeWords}>
        {change ? words(change) : t('history.created')}
        <small>
          {change && `${who} · `}
          <time dateTime={at}>{withDay ? formatInstant(at, place) : clockTime(at, place)}</time>
        </small>
      </span>
    </li>
  );
}
