import { Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance';
import { SetupForm } from './setup-form';

/** First start: the administrator, then straight on to the first channel. */
export function SetupPage() {
  const { t } = useTranslation('session');
  const navigate = useNavigate();
  return (
    <Entrance title={t('setup.title')} words={t('setup.words')}>
      <SetupForm onCreated={() => void navigate({ to: '/channels/first' })} />
      <Text size="xs" c="dimmed" ta="center">
        {t('setup.step')}
      </Text>
    </Entrance>
  );
}
