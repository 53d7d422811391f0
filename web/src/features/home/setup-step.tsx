import { Button, Group, Text } from '@mantine/core';
import { IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './setup-step.module.css';

interface SetupStepProps {
  done: boolean;
  title: string;
  words: string;
  action: StepAction;
  /** Another way to the same end. */
  other?: StepAction;
}

interface StepAction extends Pick<LinkProps, 'to' | 'search'> {
  label: string;
}

/** One thing to set up: done, or what to do. */
export function SetupStep({ done, title, words, action, other }: SetupStepProps) {
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
      <Group gap={8} ms="auto">
        {other && (
          <Button
            renderRoot={(root) => <Link to={other.to} search={other.search} {...root} />}
            size="xs"
            variant="light"
          >
            {other.label}
          </Button>
        )}
        <Button
          renderRoot={(root) => <Link to={action.to} search={action.search} {...root} />}
          size="xs"
          variant={done ? 'subtle' : 'filled'}
        >
          {action.label}
        </Button>
      </Group>
    </li>
  );
}
