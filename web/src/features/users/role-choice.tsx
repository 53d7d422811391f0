import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/features/roles/api/roles';
import { QueryState } from '@/ui/query-state';

interface RoleChoiceProps {
  value?: string[];
  onChange?: (roles: string[]) => void;
  error?: ReactNode;
}

/** The roles with what each allows. */
export function RoleChoice({ value, onChange, error }: RoleChoiceProps) {
  const { t } = useTranslation('users');
  const query = useQuery(rolesQuery);
  return (
    <Checkbox.Group
      label={t('roles')}
      description={t('rolesHint')}
      value={value}
      onChange={onChange}
      error={error}
    >
      <Stack gap="xs" mt="xs">
        <QueryState query={query}>
          {(roles) =>
            roles.map(({ name, description }) => (
              <Checkbox key={name} value={name} label={name} description={description} />
            ))
          }
        </QueryState>
      </Stack>
    </Checkbox.Group>
  );
}
