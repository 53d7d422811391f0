import { Stack, Switch } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import type { UserValues } from './user-schema';

interface PasswordChoiceProps {
  form: Pick<UseFormReturnType<UserValues>, 'getInputProps' | 'values'>;
  isNew: boolean;
}

/** Usually people choose their own password by a link; an administrator may set one instead. */
export function PasswordChoice({ form, isNew }: PasswordChoiceProps) {
  const { t } = useTranslation('users');
  return (
    <Stack gap="sm">
      <Switch
        label={t(isNew ? 'setPassword' : 'setNewPassword')}
        description={t(isNew ? 'setPasswordHint' : 'setNewPasswordHint')}
        {...form.getInputProps('withPassword', { type: 'checkbox' })}
      />
      {form.values.withPassword && (
        <PasswordField
          label={t(isNew ? 'password' : 'newPassword')}
          description={t('passwordHint')}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps('password')}
        />
      )}
    </Stack>
  );
}
