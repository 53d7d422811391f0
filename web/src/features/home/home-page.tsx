import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMay, useMe } from '@/features/session/use-me';
import { Page } from '@/ui/page';
import { ReadyCard } from './ready-card';
import { SetupSteps } from './setup-steps';
import './texts';

/** What is set up and what is missing, else that one can begin. */
export function HomePage() {
  const { t } = useTranslation('home');
  const { name } = useMe();
  const manages = useMay('MANAGE_CHATS');
  return (
    <Page title={t('hello', { name })} width="narrow">
      <Stack gap="lg">{manages ? <SetupSteps /> : <ReadyCard tryKey={undefined} />}</Stack>
    </Page>
  );
}
