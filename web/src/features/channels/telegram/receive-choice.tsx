import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { originOf } from '../site-address';
import type { TelegramValues } from './telegram-schema';

/** How messages get here: we ask, or Telegram calls. */
export function ReceiveChoice({ form }: { form: UseFormReturnType<TelegramValues> }) {
  const { t } = useTranslation('channels');
  const address = form.getInputProps('settings.publicAddress');
  return (
    <Stack gap="xs">
      <Radio.Group label={t('receive.label')} {...form.getInputProps('settings.receive')}>
        <Stack gap="xs" mt={6}>
          {(['POLLING', 'WEBHOOK'] as const).map((mode) => (
            <Radio
              key={mode}
              value={mode}
              label={t(`receive.${mode}`)}
              description={t(`receive.${mode}_HINT`)}
            />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.settings.receive === 'WEBHOOK' && (
        <TextInput
          ml={32}
          label={t('publicAddress')}
          description={t('publicAddressHint')}
          placeholder="https://chat.shop.example"
          inputMode="url"
          autoCapitalize="none"
          spellCheck={false}
          {...address}
          onBlur={(event) => {
            form.setFieldValue('settings.publicAddress', originOf(event.target.value));
            address.onBlur?.(event);
          }}
        />
      )}
    </Stack>
  );
}
