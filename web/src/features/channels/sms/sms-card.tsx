import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/lib/api/types';
import { CopyField } from '@/ui/copy-field';

/** What has to be entered at Twilio for the number's messages to come here. */
export function SmsCard({ channel }: { channel: Channel }) {
  const { t } = useTranslation('channels');
  const address = `${channel.settings.publicAddress ?? ''}/hooks/twilio/${channel.publicKey}`;
  return (
    <Paper withBorder p="lg" radius="md">
      <Stack gap="md">
        <div>
          <Title order={2} size="h4">
            {t('sms.card.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(channel.kind === 'SMS' ? 'sms.card.words' : 'sms.whatsApp.cardWords')}
          </Text>
        </div>
        <CopyField label={t('sms.card.address')} value={address} />
        <Text size="xs" c="dimmed">
          {t('sms.card.statuses')}
        </Text>
      </Stack>
    </Paper>
  );
}
