import { Button, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import { ProblemNote } from '@/ui/problem-note';
import { loginSchema } from './session-schemas';
import { useLogIn } from './use-log-in';

interface LoginFormProps {
  /** Filled in and fixed when somebody takes up their own lost session. */
  email?: string;
  onLoggedIn: () => void;
}

export function LoginForm({ email, onLoggedIn }: LoginFormProps) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const logIn = useLogIn();
  const form = useForm({
    initialValues: { email: email ?? '', password: '' },
    validate: schemaResolver(loginSchema(common), { sync: true }),
  });
  const submit = form.onSubmit((credentials) =>
    logIn.mutate(credentials, {
      onSuccess: onLoggedIn,
      onError: () => form.setFieldValue('password', ''),
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNote failure={logIn.error} />
        <TextInput
          label={t('login.email')}
          type="email"
          autoComplete="username"
          readOnly={email !== undefined}
          autoFocus={email === undefined}
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('login.password')}
          autoComplete="current-password"
          autoFocus={email !== undefined}
          data-autofocus={email !== undefined || undefined}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={logIn.isPending}>
          {t('login.submit')}
        </Button>
      </Stack>
    </form>
  );
}
