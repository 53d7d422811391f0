import { Button, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';
import { PasswordField } from '@/ui/password-field';
import { ProblemNote } from '@/ui/problem-note';
import { CodeStep } from './code-step';
import { loginSchema } from './session-schemas';
import { useLogIn } from './use-log-in';

interface LoginFormProps {
  /** Filled in already. */
  email?: string;
  /** Somebody takes up their own lost session: the e-mail cannot be another. */
  fixed?: boolean;
  onLoggedIn: () => void;
}

const problemType = (failure: unknown) => (failure instanceof ApiProblem ? failure.type : '');

/** E-mail and password, then the code of a second factor from whoever has one. */
export function LoginForm({ email, fixed = false, onLoggedIn }: LoginFormProps) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const logIn = useLogIn();
  const [needsCode, setNeedsCode] = useState(false);
  const form = useForm({
    initialValues: { email: email ?? '', password: '', code: '' },
    validate: schemaResolver(loginSchema(common, needsCode), { sync: true }),
  });
  const asked = ['second-factor-needed', 'wrong-code'].includes(problemType(logIn.error));

  function startAgain() {
    setNeedsCode(false);
    form.setValues({ password: '', code: '' });
  }

  function refused(failure: unknown) {
    if (problemType(failure) === 'second-factor-needed') return setNeedsCode(true);
    if (failure instanceof ApiProblem && failure.type === 'wrong-code') {
      form.setFieldValue('code', '');
      return form.setFieldError('code', failure.message);
    }
    if (failure instanceof ApiProblem && failure.status === 401) startAgain();
  }

  const submit = form.onSubmit(({ code, ...credentials }) =>
    logIn.mutate(needsCode ? { ...credentials, code: code.trim() } : credentials, {
      onSuccess: onLoggedIn,
      onError: refused,
    }),
  );
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNote failure={asked ? null : logIn.error} />
        {needsCode ? (
          <CodeStep
            email={form.values.email}
            {...form.getInputProps('code')}
            onSwitch={() => form.setFieldValue('code', '')}
            onBack={startAgain}
          />
        ) : (
          <>
            <TextInput
              label={t('login.email')}
              type="email"
              autoComplete="username"
              readOnly={fixed}
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
          </>
        )}
        <Button type="submit" loading={logIn.isPending}>
          {t('login.submit')}
        </Button>
      </Stack>
    </form>
  );
}
