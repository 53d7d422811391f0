import { Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { MetaValues } from './meta-schema';

/** Whether people may answer after the window of 24 hours (ST-3). */
export function HumanAgentSwitch({ form }: { form: UseFormReturnType<MetaValues> }) {
  const { t } = useTranslation('channels');
  return (
    <Switch
      label={t('meta.humanAgent')}
      description={t('meta.humanAgentHint')}
      {...form.getInputProps('settings.humanAgent', { type: 'checkbox' })}
    />
  );
}
