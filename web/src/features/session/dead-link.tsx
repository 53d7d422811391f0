import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Entrance } from './entrance';

/** For a link that was used, has expired, or was replaced by a newer one. */
export function DeadLink() {
  const { t } = useTranslation('session');
  return (
    <Entrance title={t('link.dead.title')} words={t('link.dead.words')}>
      <Text size="sm" c="dimmed">
        {t('link.dead.used')}
      </Text>
      <Button component={Link} to="/login" variant="light">
        {t('link.dead.toLogin')}
      </Button>
    </Entrance>
  );
}
