import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import classes from './entry-list.module.css';
import { NameText } from './name-text';

interface EntryRowProps {
  name: string;
  link: Pick<LinkProps, 'to' | 'params'>;
  icon?: ReactNode;
  /** One quiet line under the name. */
  line?: string;
  /** More under that; links in it work by themselves. */
  below?: ReactNode;
  /** States at the end of the row. */
  children?: ReactNode;
}

/** One thing in a list: the whole row opens it. */
export function EntryRow({ name, link, icon, line, below, children }: EntryRowProps) {
  return (
    <li className={classes.row}>
      {icon && <span className={classes.icon}>{icon}</span>}
      <div className={classes.text}>
        <Link {...link} className={classes.link}>
          <NameText inherit>{name}</NameText>
        </Link>
        {line && (
          <NameText size="xs" c="dimmed">
            {line}
          </NameText>
        )}
        {below && <div className={classes.below}>{below}</div>}
      </div>
      {children && <div className={classes.aside}>{children}</div>}
    </li>
  );
}
