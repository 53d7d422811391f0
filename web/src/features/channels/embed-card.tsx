import { Alert, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { CopyField } from '@/ui/copy-field';

/** The line that puts the channel on a site, and a page to try it. */
export function EmbedCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const key = channel.publicKey;
  const snippet = `<script src="${location.origin}/widget/parley.js" data-channel="${key}" async></script>`;
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {t('embed.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('embed.words')}
          </Text>
        </div>
        {!channel.active && (
          <Alert color="orange" variant="light">
            {t('embed.inactive')}
          </Alert>
        )}
        <CopyField label={t('embed.snippet')} value={snippet} />
        <div>
          <Button
            component="a"
            href={`/widget/try.html?channel=${encodeURIComponent(key)}`}
            target="_blank"
            rel="noopener"
            variant="light"
            leftSection={<IconExternalLink size={16} />}
          >
            {t('embed.tryIt')}
          </Button>
          <Text size="xs" c="dimmed" mt={6}>
            {t('embed.tryHint')}
          </Text>
        </div>
      </Stack>
    </Paper>
  );
}
