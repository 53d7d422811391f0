import { Checkbox, Fieldset, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped } from './permission-groups';

interface PermissionChoiceProps {
  value?: string[];
  onChange?: (permissions: string[]) => void;
  error?: ReactNode;
}

/** Every permission with what it allows. */
export function PermissionChoice(props: PermissionChoiceProps) {
  const { t } = useTranslation('roles');
  return (
    <Checkbox.Group label={t('permissions')} description={t('permissionsHint')} {...props}>
      <Stack gap="sm" mt="xs">
        {grouped(() => true).map(({ group, permissions }) => (
          <Fieldset key={group} legend={t(`group.${group}`)} radius="md">
            <Stack gap="sm">
              {permissions.map((permission) => (
                <Checkbox
                  key={permission}
                  value={permission}
                  label={t(`permission.${permission}.name`)}
                  description={t(`permission.${permission}.words`)}
                />
              ))}
            </Stack>
          </Fieldset>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
