import { Alert, Group, Loader, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChannelHealth, ChannelKind } from '@/lib/api/types';
import { awaitsFirst } from './awaits-first';

const WAIT_WORDS: Partial<
  Record<
    ChannelKind,
    'first.waitSite' | 'first.waitSms' | 'messenger.wait' | 'whatsapp.wait' | 'instagram.wait'
  >
> = {
  WEBSITE: 'first.waitSite',
  SMS: 'first.waitSms',
  MESSENGER: 'messenger.wait',
  WHATSAPP: 'whatsapp.wait',
  INSTAGRAM: 'instagram.wait',
};

interface FirstMessageProps {
  kind: ChannelKind;
  health: ChannelHealth;
}

/** While nothing was heard yet: what to do to see it work, and, as soon as it does, that it works. */
export function FirstMessage({ kind, health }: FirstMessageProps) {
  const { t } = useTranslation('channels');
  const waits = awaitsFirst(health);
  const [waited] = useState(waits);
  return (
    <div role="status">
      {waits && (
        <Alert variant="light" color="blue" p="sm">
          <Group gap="sm" wrap="nowrap">
            <Loader size={18} color="blue" style={{ flex: 'none' }} />
            <Text size="sm">{t(WAIT_WORDS[kind] ?? 'first.waitBot')}</Text>
          </Group>
        </Alert>
      )}
      {waited && health.lastIn && (
        <Alert variant="light" color="teal" p="sm">
          <Group gap="sm" wrap="nowrap">
            <IconCheck size={18} aria-hidden="true" style={{ flex: 'none' }} />
            <Text size="sm">{t('first.received')}</Text>
          </Group>
        </Alert>
      )}
    </div>
  );
}
