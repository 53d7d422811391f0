import type { ReactNode } from 'react';
import classes from './entry-list.module.css';

interface EntryListProps {
  label: string;
  children: ReactNode;
}

/** A framed list of `EntryRow`s. */
export function EntryList({ label, children }: EntryListProps) {
  return (
    <ul className={classes.list} aria-label={label}>
      {children}
    </ul>
  );
}
