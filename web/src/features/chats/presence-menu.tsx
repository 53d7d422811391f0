import './colours.css';
import { Button, Popover } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from './live/store';
import classes from './presence.module.css';
import { PresenceChoices } from './presence-choices';
import { usePresenceWords } from './use-presence-words';

/** My status in words, and the way to change it. */
export function PresenceMenu() {
  const { t } = useTranslation('chats');
  const [opened, setOpened] = useState(false);
  const presence = useLive((state) => state.presence);
  const status = usePresenceWords()(presence);
  const look = presence?.exceeded ? 'exceeded' : (presence?.wanted ?? 'unknown');
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      trapFocus
      position="bottom-start"
      shadow="md"
      width={280}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          className={classes.button}
          disabled={presence === null}
          aria-label={t('presence.label', { status })}
          leftSection={<span className={classes.dot} data-look={look} />}
          rightSection={<IconChevronDown size={14} aria-hidden="true" />}
          onClick={() => setOpened(!opened)}
        >
          {status}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6}>
        {presence && <PresenceChoices presence={presence} onChosen={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
