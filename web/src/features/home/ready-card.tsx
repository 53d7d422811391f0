import { Button, Group, Paper, Text, ThemeIcon, Title } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLive } from '@/features/chats/live/store';
import { useMay } from '@/features/session/use-me';

interface ReadyCardProps {
  /** The key of a website channel to try, if the user may see one. */
  tryKey: string | undefined;
}

/** Everything needed is there; how to begin. */
export function ReadyCard({ tryKey }: ReadyCardProps) {
  const { t } = useTranslation('home');
  const chats = useMay('PROCESS_CHATS');
  const active = useLive(({ presence }) => presence?.wanted === 'ACTIVE');
  const how = active ? t('ready.active') : t('ready.presence');
  return (
    <Paper withBorder p="lg" radius="md">
      <Group wrap="nowrap" align="start">
        <ThemeIcon radius="xl" size={36} variant="light">
          <IconCheck size={20} aria-hidden="true" />
        </ThemeIcon>
        <div>
          <Title order={2} size="h4">
            {t('ready.title')}
          </Title>
          <Text size="sm" c="dimmed" mt={2}>
            {chats ? how : t('ready.noChats')}
          </Text>
          {tryKey && (
            <Button
              component="a"
              href={`/widget/try.html?channel=${encodeURIComponent(tryKey)}`}
              target="_blank"
              rel="noopener"
              variant="light"
              size="xs"
              mt="sm"
              leftSection={<IconExternalLink size={14} />}
            >
              {t('ready.tryIt')}
            </Button>
          )}
        </div>
      </Group>
    </Paper>
  );
}
