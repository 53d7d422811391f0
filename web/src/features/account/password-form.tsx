import { Text, Title } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { NewPasswordFields } from '@/features/session/new-password-fields';
import { FormCard } from '@/ui/form-card';
import { notifyDone } from '@/ui/notify';
import { PasswordField } from '@/ui/password-field';
import { useSave } from '@/ui/use-save';
import { ownPasswordSchema } from './account-schemas';
import { changePassword } from './api/account';

/** Changes the own password, which ends the sessions on all other devices. */
export function PasswordForm() {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: { current: '', password: '', repeat: '' },
    validate: schemaResolver(ownPasswordSchema(common), { sync: true }),
    validateInputOnBlur: ['password', 'repeat'],
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ current, password }) => changePassword(current, password),
    stale: [],
    onSaved: () => {
      form.setValues({ current: '', password: '', repeat: '' });
      notifyDone(t('password.done'));
    },
  });
  return (
    <FormCard onSubmit={submit} busy={busy} problem={problem} action={t('password.submit')}>
      <div>
        <Title order={2} size="h4">
          {t('password.title')}
        </Title>
        <Text size="sm" c="dimmed" mt={4}>
          {t('password.words')}
        </Text>
      </div>
      <PasswordField
        label={t('password.current')}
        autoComplete="current-password"
        {...form.getInputProps('current')}
      />
      <NewPasswordFields form={form} />
    </FormCard>
  );
}
