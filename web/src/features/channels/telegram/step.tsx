import { Group, Stack, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './step.module.css';

interface StepProps {
  number: number;
  title: string;
  children: ReactNode;
}

/** One numbered step of a guided page. */
export function Step({ number, title, children }: StepProps) {
  return (
    <section className={classes.step}>
      <Group gap={10} mb="sm" wrap="nowrap">
        <ThemeIcon variant="light" radius="xl" size={26} fz="sm" fw={650}>
          {number}
        </ThemeIcon>
        <Title order={2} size="h4">
          {title}
        </Title>
      </Group>
      <Stack gap="md">{children}</Stack>
    </section>
  );
}
