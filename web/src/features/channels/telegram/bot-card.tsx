import { Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '@/ui/copy-field';

/** Where customers find the bot, for the site, a card or a sign. */
export function BotCard({ account }: { account: string }) {
  const { t } = useTranslation('channels');
  const address = `https://t.me/${encodeURIComponent(account.replace(/^@/, ''))}`;
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            <bdi>{account}</bdi>
          </Title>
          <Text size="sm" c="dimmed">
            {t('botCard.words')}
          </Text>
        </div>
        <CopyField label={t('botCard.address')} value={address} />
        <div>
          <Button
            component="a"
            href={address}
            target="_blank"
            rel="noopener noreferrer"
            variant="light"
            leftSection={<IconExternalLink size={16} />}
          >
            {t('botCard.open')}
          </Button>
        </div>
      </Stack>
    </Paper>
  );
}
