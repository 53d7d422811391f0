import { Alert } from '@mantine/core';
import { IconFileCode } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Why something can be read here but not changed. */
export function ManagedNote() {
  const { t } = useTranslation();
  return (
    <Alert color="gray" variant="light" icon={<IconFileCode size={18} aria-hidden="true" />}>
      {t('managed')}
    </Alert>
  );
}
