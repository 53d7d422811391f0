import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import { tokenIn } from './telegram-draft';
import type { TelegramValues } from './telegram-schema';

interface BotTokenFieldProps {
  form: UseFormReturnType<TelegramValues>;
  autoFocus?: boolean;
}

/** Where the token is pasted; it is sent once and never shown again. */
export function BotTokenField({ form, autoFocus }: BotTokenFieldProps) {
  const { t } = useTranslation('channels');
  const field = form.getInputProps('secrets.botToken');
  return (
    <PasswordField
      label={t('token')}
      description={t('tokenHint')}
      placeholder="123456789:AAF…"
      autoComplete="off"
      spellCheck={false}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      {...field}
      onPaste={(event) => {
        event.preventDefault();
        form.setFieldValue('secrets.botToken', tokenIn(event.clipboardData.getData('text')));
      }}
    />
  );
}
