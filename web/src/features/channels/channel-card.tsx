import { Paper, Stack } from '@mantine/core';
import type { ComponentProps } from 'react';
import { FormCard } from '@/ui/form-card';
import { ManagedNote } from '@/ui/managed-note';
import classes from './channel-card.module.css';

interface ChannelCardProps extends Omit<ComponentProps<typeof FormCard>, 'cancel'> {
  managed: boolean;
}

/** The form of a channel; of one that the configuration file manages only its values. */
export function ChannelCard({ managed, children, ...form }: ChannelCardProps) {
  if (!managed) {
    return (
      <FormCard cancel="/channels" {...form}>
        {children}
      </FormCard>
    );
  }
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <ManagedNote />
        <fieldset disabled className={classes.locked}>
          {children}
        </fieldset>
      </Stack>
    </Paper>
  );
}
