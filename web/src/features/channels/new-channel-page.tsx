import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { NewChannel } from './new-channel';

export function NewChannelPage() {
  const { t } = useTranslation('channels');
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/channels' }} width="narrow">
      <Text size="sm" c="dimmed" mb="md">
        {t('kindOnly')}
      </Text>
      <NewChannel action={t('first.action')} />
    </Page>
  );
}
