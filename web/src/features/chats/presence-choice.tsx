import { UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from './presence.module.css';

interface PresenceChoiceProps {
  name: string;
  words?: string;
  look?: 'ACTIVE' | 'INACTIVE';
  chosen: boolean;
  onChoose: () => void;
}

export function PresenceChoice({ name, words, look, chosen, onChoose }: PresenceChoiceProps) {
  return (
    <UnstyledButton className={classes.choice} aria-pressed={chosen} onClick={onChoose}>
      <span className={classes.dot} data-look={look ?? 'none'} />
      <span className={classes.choiceWords}>
        {name}
        {words && <small>{words}</small>}
      </span>
      {chosen && <IconCheck size={16} aria-hidden="true" />}
    </UnstyledButton>
  );
}
