import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Marks what the configuration file manages. */
export function ManagedBadge() {
  const { t } = useTranslation();
  return (
    <Badge variant="default" tt="none" fw={500}>
      {t('managed.mark')}
    </Badge>
  );
}
