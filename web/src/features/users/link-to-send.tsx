import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UserLink } from '@/lib/api/types';
import { formatInstant } from '@/lib/time/format-instant';
import { usePlace } from '@/lib/time/use-place';
import { CopyField } from '@/ui/copy-field';

/** A fresh link, with what to do with it; it is shown only now. */
export function LinkToSend({ name, link }: { name: string; link: UserLink }) {
  const { t } = useTranslation('users');
  const when = formatInstant(link.expiresAt, usePlace());
  return (
    <Stack gap="xs">
      <Text size="sm">{t(`link.${link.purpose}.send`, { name })}</Text>
      <CopyField
        label={t(`link.${link.purpose}.label`)}
        value={new URL(link.path, location.origin).href}
      />
      <Text size="sm" c="dimmed">
        {t('link.until', { when })}
      </Text>
    </Stack>
  );
}
