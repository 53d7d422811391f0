import { Alert, Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { CopyField } from '@/ui/copy-field';
import { META_KINDS, type MetaKind } from './meta-kinds';

/** What is to be pasted into the app's dashboard, so that Meta delivers here. */
export function CallbackCard({ channel, kind }: { channel: Channel; kind: MetaKind }) {
  const { t } = useTranslation('channels');
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {t('meta.callback.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('meta.callback.words')}
          </Text>
        </div>
        {location.protocol !== 'https:' && (
          <Alert color="orange" variant="light">
            {t('meta.callback.local')}
          </Alert>
        )}
        <CopyField
          label={t('meta.callback.address')}
          value={`${location.origin}/hooks/meta/${channel.publicKey}`}
        />
        <CopyField label={t('meta.callback.token')} value={channel.settings.verifyToken ?? ''} />
        <div>
          <Text size="sm" fw={500}>
            {t('meta.callback.fields')}
          </Text>
          <Text size="sm">{META_KINDS[kind].fields}</Text>
        </div>
      </Stack>
    </Paper>
  );
}
