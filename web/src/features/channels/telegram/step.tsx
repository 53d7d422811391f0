import { Group, Stack, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';

interface StepProps {
  number: number;
  title: string;
  children: ReactNode;
}

/** One numbered step of a guided page. */
export function Step({ number, title, children }: StepProps) {
  return (
    <section>
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
