import { Button, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './setup-step.module.css';

interface SetupStepProps {
  done: boolean;
  title: string;
  words: string;
  action: { label: string; to: LinkProps['to'] };
}

/** One thing to set up: done, or what to do. */
export function SetupStep({ done, title, words, action }: SetupStepProps) {
  const Mark = done ? IconCircleCheckFilled : IconCircle;
  return (
    <li className={classes.step} data-done={done || undefined}>
      <Mark size={22} className={classes.mark} aria-hidden="true" />
      <div className={classes.text}>
        <Text size="sm" fw={550}>
          {title}
        </Text>
        <Text size="sm" c="dimmed">
          {words}
        </Text>
      </div>
      <Button component={Link} to={action.to} size="xs" variant={done ? 'subtle' : 'filled'}>
        {action.label}
      </Button>
    </li>
  );
}
