import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { completeChat } from '../commands/complete-chat';
import { changeView, useView } from '../live/view';
import classes from './conversation.module.css';

/** Completing throws typed text away: asks once. */
export function UnsentQuestion({ chat }: { chat: number }) {
  const { t } = useTranslation('chats');
  const asking = useView((view) => view.asking === chat);
  return (
    <div role="alert">
      {asking && (
        <div className={classes.question}>
          <Text size="sm">{t('unsent')}</Text>
          <Group gap="xs">
            <Button size="compact-sm" variant="default" onClick={() => completeChat(chat, true)}>
              {t('completeAnyway')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => changeView({ asking: null, focus: { chat, on: 'composer' } })}
            >
              {t('keepWriting')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}
