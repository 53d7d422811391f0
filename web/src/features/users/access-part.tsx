import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './access-part.module.css';

interface AccessPartProps {
  title: string;
  words: string;
  /** What can be done about it. */
  children?: ReactNode;
}

/** One matter of a card: how it stands, and under it what can be done. */
export function AccessPart({ title, words, children }: AccessPartProps) {
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.inner}>
        <div className={classes.words}>
          <Text size="sm" fw={600}>
            {title}
          </Text>
          <Text size="sm" c="dimmed">
            {words}
          </Text>
        </div>
        {children}
      </div>
    </section>
  );
}
