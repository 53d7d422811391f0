import { Textarea, TextInput } from '@mantine/core';
import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Permission, Role, RoleBody } from '@/lib/api/types';
import { FormCard } from '@/ui/form-card';
import { useSave } from '@/ui/use-save';
import { PermissionChoice } from './permission-choice';
import { type RoleValues, roleSchema } from './role-schema';

interface RoleFormProps {
  /** Undefined when a new one is made. */
  role?: Role;
  save: (body: RoleBody) => Promise<Role>;
  onSaved: (role: Role) => void;
}

export function RoleForm({ role, save, onSaved }: RoleFormProps) {
  const { t } = useTranslation('roles');
  const { t: common } = useTranslation();
  const form = useForm<RoleValues>({
    initialValues: {
      name: role?.name ?? '',
      description: role?.description ?? '',
      permissions: role?.permissions ?? [],
    },
    validate: schemaResolver(roleSchema(common), { sync: true }),
    validateInputOnBlur: true,
  });
  const { submit, busy, problem } = useSave({
    form,
    save: ({ name, description, permissions }) =>
      save({
        name: name.trim(),
        description: description.trim(),
        permissions: permissions as Permission[],
      }),
    stale: [['roles'], ['users'], ['session'], ['agents'], ['queues']],
    onSaved,
  });
  return (
    <FormCard
      onSubmit={submit}
      busy={busy}
      problem={problem}
      action={role ? common('save') : t('add')}
      cancel="/roles"
    >
      <TextInput label={t('name')} autoComplete="off" {...form.getInputProps('name')} />
      <Textarea
        label={t('description')}
        description={t('descriptionHint')}
        rows={2}
        {...form.getInputProps('description')}
      />
      <PermissionChoice {...form.getInputProps('permissions')} />
    </FormCard>
  );
}
