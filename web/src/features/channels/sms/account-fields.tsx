import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import type { SmsValues } from './sms-schema';

interface AccountFieldsProps {
  form: UseFormReturnType<SmsValues>;
  /** A token is kept already, and only a new one has to be given. */
  tokenSet: boolean;
}

/** Which account and number at Twilio; the token is sent once and never shown again. */
export function AccountFields({ form, tokenSet }: AccountFieldsProps) {
  const { t } = useTranslation('channels');
  const plain = { autoCapitalize: 'none', autoComplete: 'off', spellCheck: false } as const;
  return (
    <>
      <TextInput
        label={t('sms.accountSid')}
        placeholder="AC…"
        {...plain}
        {...form.getInputProps('settings.accountSid')}
      />
      <PasswordField
        label={t('sms.authToken')}
        description={t(tokenSet ? 'sms.authTokenKept' : 'sms.authTokenHint')}
        autoComplete="off"
        spellCheck={false}
        {...form.getInputProps('secrets.authToken')}
      />
      <TextInput
        label={t('sms.number')}
        description={t('sms.numberHint')}
        placeholder="+15551234567"
        inputMode="tel"
        {...plain}
        {...form.getInputProps('settings.number')}
      />
    </>
  );
}
