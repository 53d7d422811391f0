import { NumberInput, Switch, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { useSave } from '@/ui/use-save';
import { PasswordChoice } from './password-choice';
import { RoleChoice } from './role-choice';
import { type UserValues, userSchema } from './user-schema';

interface UserFormProps<Saved> {
  /** Undefined when a new one is made. */
  user?: User;
  /** What a new one begins with. */
  firstRoles?: string[];
  /** Nobody locks themselves out. */
  isSelf?: boolean;
  save: (values: UserValues) => Promise<Saved>;
  onSaved: (saved: Saved) => void;
}

export function UserForm<Saved>(props: UserFormProps<Saved>) {
  const { user, firstRoles = [], isSelf = false, save, onSaved } = props;
  const { t } = useTranslation('users');
  const { t: common } = useTranslation();
  const form = useForm<UserValues>({
    initialValues: {
      name: user?.name ?? '',
      email: user?.email ?? '',
      withPassword: false,
      password: '',
      enabled: user?.enabled ?? true,
      roles: user?.roles ?? firstRoles,
      limit: user?.limit ?? '',
    },
    validate: schemaResolver(userSchema(common, t('limitRange')), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save,
    stale: [['users'], ['roles'], ['session'], ['agents'], ['queues']],
    onSaved,
  });
  const isNew = user === undefined;
  const action = form.values.withPassword ? t('add') : t('invite');
  return (
    <FormCard
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={isNew ? action : common('save')}
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
      {(isNew || !isSelf) && <PasswordChoice form={form} isNew={isNew} />}
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
