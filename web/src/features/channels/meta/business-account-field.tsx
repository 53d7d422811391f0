import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MetaValues } from './meta-schema';

/** Which business account of WhatsApp has the templates (ST-3). */
export function BusinessAccountField({ form }: { form: UseFormReturnType<MetaValues> }) {
  const { t } = useTranslation('channels');
  return (
    <TextInput
      label={t('whatsapp.business')}
      description={t('whatsapp.businessHint')}
      inputMode="numeric"
      {...form.getInputProps('settings.businessAccountId')}
    />
  );
}
