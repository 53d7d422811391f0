import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/page';

export function MissingPage() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('missing.title')} width="narrow">
      <Text size="sm" c="dimmed" mb="md">
        {t('missing.words')}
      </Text>
      <Button component={Link} to="/" variant="light">
        {t('missing.home')}
      </Button>
    </Page>
  );
}
