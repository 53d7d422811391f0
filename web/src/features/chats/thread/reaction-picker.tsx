import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import { IconMoodPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '@/lib/api/types';
import { reactTo } from '../commands/act-on-message';
import classes from './reaction.module.css';

interface ReactionPickerProps {
  message: Message;
  /** Those that the channel takes. */
  emojis: readonly string[];
}

/** Reacts to a customer's message; the one that is there already is taken back. */
export function ReactionPicker({ message, emojis }: ReactionPickerProps) {
  const { t } = useTranslation('chats');
  const [opened, setOpened] = useState(false);

  function choose(emoji: string) {
    setOpened(false);
    void reactTo(message, emoji === message.ourReaction ? null : emoji);
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="top" trapFocus returnFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={26}
          aria-label={t('act.react')}
          title={t('act.react')}
          onClick={() => setOpened(!opened)}
        >
          <IconMoodPlus size={16} stroke={1.8} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label={t('act.chooseReaction')}>
        {emojis.map((emoji) => (
          <UnstyledButton
            key={emoji}
            className={classes.choice}
            aria-pressed={emoji === message.ourReaction}
            onClick={() => choose(emoji)}
          >
            {emoji}
          </UnstyledButton>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
