import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { NewChannel } from './new-channel';

/** The second step of the first start. */
export function FirstChannelPage() {
  const { t } = useTranslation('channels');
  return (
    <Page title={t('first.title')} width="narrow">
      <Text size="sm" c="dimmed" mb="md">
        {t('first.words')}
      </Text>
      <NewChannel action={t('first.action')} />
      <Group justify="space-between" mt="sm">
        <Text size="xs" c="dimmed">
          {t('first.step')}
        </Text>
        <Anchor component={Link} to="/" size="sm">
          {t('first.later')}
        </Anchor>
      </Group>
    </Page>
  );
}
