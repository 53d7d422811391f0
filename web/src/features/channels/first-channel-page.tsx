import { Anchor, Group, Text } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { KindChoice } from './kind-choice';
import { NewChannel } from './new-channel';
import './texts';

const route = getRouteApi('/shell/channels/first');

/** The second step of the first start. */
export function FirstChannelPage() {
  const { t } = useTranslation('channels');
  const { kind = 'WEBSITE' } = route.useSearch();
  return (
    <Page title={t('first.title')} width="narrow">
      <Text size="sm" c="dimmed" mb="md">
        {t('first.words')}
      </Text>
      <KindChoice to="/channels/first" chosen={kind} />
      <NewChannel key={kind} kind={kind} />
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
