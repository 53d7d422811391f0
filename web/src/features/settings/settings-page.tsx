import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { settingsQuery } from './api/settings';
import { SettingsForm } from './settings-form';
import './texts';

export function SettingsPage() {
  const { t } = useTranslation('settings');
  const query = useQuery(settingsQuery);
  return (
    <Page title={t('title')} width="narrow">
      <QueryState query={query}>{(settings) => <SettingsForm settings={settings} />}</QueryState>
      <Text size="sm" mt="lg">
        {t('apiHint')}{' '}
        <Anchor href="/api/docs" target="_blank" rel="noreferrer" inherit underline="always">
          {t('api')}
        </Anchor>
      </Text>
    </Page>
  );
}
