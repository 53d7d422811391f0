import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './thread.module.css';

interface NewBelowProps {
  count: number;
  onGo: () => void;
}

/** Scrolled up: what came in below, and the way there. */
export function NewBelow({ count, onGo }: NewBelowProps) {
  const { t } = useTranslation('chats');
  return (
    <div className={classes.below}>
      {count > 0 ? (
        <Button
          size="compact-md"
          radius="xl"
          leftSection={<IconArrowDown size={16} />}
          onClick={onGo}
        >
          {t('newMessages', { count })}
        </Button>
      ) : (
        <ActionIcon
          size={34}
          radius="xl"
          variant="default"
          aria-label={t('toEnd')}
          title={t('toEnd')}
          onClick={onGo}
        >
          <IconArrowDown size={18} />
        </ActionIcon>
      )}
    </div>
  );
}
