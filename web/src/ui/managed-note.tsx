import { Alert } from '@mantine/core';
import { IconFileSettings } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Why something is shown but cannot be changed here. */
export function ManagedNote() {
  const { t } = useTranslation();
  return (
    <Alert color="gray" variant="light" icon={<IconFileSettings size={18} />}>
      {t('managed.words')}
    </Alert>
  );
}
