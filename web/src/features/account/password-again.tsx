import { Button, Group, Stack } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { PasswordField } from '@/ui/password-field';
import { ProblemNote } from '@/ui/problem-note';
import { useSave } from '@/ui/use-save';
import { passwordAgainSchema } from './account-schemas';

interface PasswordAgainProps<Saved> {
  action: string;
  save: (password: string) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
  onCancel: () => void;
}

/** Asks for the password once more before something that protects the account is changed. */
export function PasswordAgain<Saved>({
  action,
  save,
  onSaved,
  onCancel,
}: PasswordAgainProps<Saved>) {
  const { t } = useTranslation('account');
  const { t: common } = useTranslation();
  const form = useForm({
    initialValues: { password: '' },
    validate: schemaResolver(passwordAgainSchema(common), { sync: true }),
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ password }) => save(password),
    stale: [['session']],
    onSaved,
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <PasswordField
          label={t('factor.password')}
          description={t('factor.passwordHint')}
          autoComplete="current-password"
          autoFocus
          maw={360}
          {...form.getInputProps('password')}
        />
        <ProblemNote failure={problem} />
        <Group>
          <Button type="submit" loading={busy}>
            {action}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
