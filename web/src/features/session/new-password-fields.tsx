import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';

interface NewPasswordFieldsProps {
  form: { getInputProps: (field: 'password' | 'repeat') => object };
  autoFocus?: boolean;
}

/** A new password, typed twice. */
export function NewPasswordFields({ form, autoFocus }: NewPasswordFieldsProps) {
  const { t } = useTranslation('session');
  return (
    <>
      <PasswordField
        label={t('newPassword.label')}
        description={t('newPassword.hint')}
        autoComplete="new-password"
        autoFocus={autoFocus}
        {...form.getInputProps('password')}
      />
      <PasswordField
        label={t('newPassword.repeat')}
        autoComplete="new-password"
        {...form.getInputProps('repeat')}
      />
    </>
  );
}
