import { NumberInput, Switch, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { PasswordField } from '@/ui/password-field';
import { useSave } from '@/ui/use-save';
import { RoleChoice } from './role-choice';
import { type UserValues, userSchema } from './user-schema';

/** What most new colleagues do; every Parley has this role. */
const EVERYDAY_ROLE = 'Agent';

interface UserFormProps {
  /** Undefined when a new one is made. */
  user?: User;
  /** Nobody locks themselves out. */
  isSelf?: boolean;
  save: (values: UserValues) => Promise<User>;
  onSaved: (user: User) => void;
}

export function UserForm({ user, isSelf = false, save, onSaved }: UserFormProps) {
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const form = useForm<UserValues>({
    initialValues: {
      name: user?.name ?? '',
      email: user?.email ?? '',
      password: '',
      enabled: user?.enabled ?? true,
      roles: user?.roles ?? [EVERYDAY_ROLE],
      limit: user?.limit ?? '',
    },
    validate: schemaResolver(userSchema(common, t('limitRange'), user === undefined), {
      sync: true,
    }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save,
    stale: [['users'], ['session'], ['agents'], ['queues']],
    onSaved,
  });
  const isNew = user === undefined;
  return (
    <FormCard
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={isNew ? t('add') : common('save')}
      cancel="/users"
    >
      <TextInput
        label={t('name')}
        description={t('nameHint')}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <TextInput
        label={t('email')}
        description={t('emailHint')}
        type="email"
        autoComplete="off"
        {...form.getInputProps('email')}
      />
      <PasswordField
        label={isNew ? t('password') : t('newPassword')}
        description={isNew ? t('passwordHint') : t('newPasswordHint')}
        autoComplete="new-password"
        {...form.getInputProps('password')}
      />
      <RoleChoice {...form.getInputProps('roles')} />
      <NumberInput
        label={t('limit')}
        description={t('limitHint')}
        min={1}
        max={500}
        clampBehavior="none"
        maw={280}
        {...form.getInputProps('limit')}
      />
      {!isNew && (
        <Switch
          label={t('enabled')}
          description={isSelf ? t('notYourself') : t('enabledHint')}
          disabled={isSelf}
          {...form.getInputProps('enabled', { type: 'checkbox' })}
        />
      )}
    </FormCard>
  );
}
