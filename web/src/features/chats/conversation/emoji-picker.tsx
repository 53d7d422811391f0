import { ActionIcon, Popover, UnstyledButton } from '@mantine/core';
import { IconMoodSmile } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './composer.module.css';
import { EMOJIS } from './emojis';

/** Puts an emoji where the cursor stands. */
export function EmojiPicker({ onChoose }: { onChoose: (emoji: string) => void }) {
  const { t } = useTranslation('chats');
  const [opened, setOpened] = useState(false);

  function choose(emoji: string) {
    setOpened(false);
    onChoose(emoji);
  }

  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" trapFocus shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={30}
          aria-label={t('emoji.open')}
          title={t('emoji.open')}
          onClick={() => setOpened(!opened)}
        >
          <IconMoodSmile size={20} stroke={1.7} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('emoji.choose')}>
        <div className={classes.emojis}>
          {EMOJIS.map((emoji) => (
            <UnstyledButton key={emoji} className={classes.emoji} onClick={() => choose(emoji)}>
              {emoji}
            </UnstyledButton>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
