import { Paper } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './facts.module.css';

interface FactsProps {
  /** What is said of each, by its name; left out where there is nothing to say. */
  facts: { name: string; value: ReactNode }[];
}

/** What can be read but not changed: names on the left, values on the right. */
export function Facts({ facts }: FactsProps) {
  return (
    <Paper withBorder component="dl" className={classes.facts}>
      {facts.map(({ name, value }) => (
        <div key={name} className={classes.fact}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </Paper>
  );
}
