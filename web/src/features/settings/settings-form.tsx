import { NumberInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { SystemSettings } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { notifyDone } from '@/ui/notify';
import { useSave } from '@/ui/use-save';
import { changeSettings } from './api/settings';
import { settingsSchema } from './settings-schema';

export function SettingsForm({ settings }: { settings: SystemSettings }) {
  const { t, i18n } = useTranslation('settings');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: settings,
    validate: schemaResolver(settingsSchema(t('range'), t('acceptRange')), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ simultaneousChats, acceptMinutes }) =>
      changeSettings({ simultaneousChats, acceptMinutes }),
    stale: [['system-settings']],
    onSaved: () => notifyDone(common('saved')),
  });
  return (
    <FormCard
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={common('save')}
      managed={settings.managed}
    >
      <NumberInput
        label={t('simultaneous')}
        description={t('simultaneousHint')}
        min={1}
        max={500}
        clampBehavior="none"
        styles={{ wrapper: { maxWidth: 140 } }}
        {...form.getInputProps('simultaneousChats')}
      />
      <NumberInput
        label={t('accept')}
        description={t('acceptHint')}
        suffix={t('minutes')}
        min={0.1}
        max={1440}
        step={1}
        decimalScale={2}
        decimalSeparator={decimalMark(i18n.language)}
        allowedDecimalSeparators={['.', ',']}
        clampBehavior="none"
        styles={{ wrapper: { maxWidth: 140 } }}
        {...form.getInputProps('acceptMinutes')}
      />
    </FormCard>
  );
}

const decimalMark = (language: string) =>
  new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')
    ?.value ?? '.';
