import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';
import { PasswordField } from '@/ui/password-field';
import { press } from '@/ui/press';
import { ProblemNote } from '@/ui/problem-note';
import { useSave } from '@/ui/use-save';
import { sessionQuery, setUp } from './api/session';
import { setupSchema } from './session-schemas';

/** Creates the first administrator, who is logged in at once. */
export function SetupForm({ onCreated }: { onCreated: () => void }) {
  const { t } = useTranslation('session');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: schemaResolver(setupSchema(common), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save: setUp,
    stale: [],
    onSaved: () => void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).then(onCreated),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <ProblemNote failure={problem} />
        <TextInput
          label={t('setup.name')}
          description={t('setup.nameHint')}
          autoComplete="name"
          autoFocus
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('setup.email')}
          description={t('setup.emailHint')}
          type="email"
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordField
          label={t('setup.password')}
          description={t('setup.passwordHint')}
          autoComplete="new-password"
          {...form.getInputProps('password')}
        />
        {problem instanceof ApiProblem && problem.status === 409 && (
          <Anchor href="/login" size="sm">
            {t('setup.toLogin')}
          </Anchor>
        )}
        <Button type="submit" loading={busy} {...press}>
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  );
}
