import type { ReactNode } from 'react';
import classes from './panel.module.css';

/** Words for screen readers only; far lighter than a styled part, and a thread has many. */
export function OnlyReadOut({ children }: { children: ReactNode }) {
  return <span className={classes.onlyReadOut}>{children}</span>;
}
