import { Checkbox, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/features/roles/api/roles';
import { QueryState } from '@/ui/query-state';

interface MemberRoleChoiceProps {
  value?: string[];
  onChange?: (roles: string[]) => void;
  error?: ReactNode;
}

/** Roles whose holders are all members; only such as may answer chats. */
export function MemberRoleChoice({ value = [], onChange, error }: MemberRoleChoiceProps) {
  const { t } = useTranslation('queues');
  const query = useQuery(rolesQuery);
  return (
    <Checkbox.Group
      label={t('roles')}
      description={t('rolesHint')}
      value={value}
      onChange={onChange}
      error={error}
    >
      <Group gap="md" mt="xs">
        <QueryState query={query}>
          {(roles) =>
            roles
              .filter(
                ({ name, permissions }) =>
                  permissions.includes('PROCESS_CHATS') || value.includes(name),
              )
              .map(({ name }) => <Checkbox key={name} value={name} label={name} />)
          }
        </QueryState>
      </Group>
    </Checkbox.Group>
  );
}
