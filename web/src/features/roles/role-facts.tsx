import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '@/lib/api/types';
import { Facts } from '@/ui/facts';
import { grouped } from './permission-groups';

/** A role that cannot be changed here, with all it allows. */
export function RoleFacts({ role }: { role: Role }) {
  const { t } = useTranslation('roles');
  const held = grouped((permission) => role.permissions.includes(permission));
  return (
    <Facts
      facts={[
        { name: t('description'), value: role.description || '–' },
        { name: t('heldBy'), value: t('users', { count: role.users }) },
        ...held.map(({ group, permissions }) => ({
          name: t(`group.${group}`),
          value: (
            <List listStyleType="none" spacing="xs" size="sm">
              {permissions.map((permission) => (
                <List.Item key={permission}>
                  <Stack gap={0}>
                    {t(`permission.${permission}.name`)}
                    <Text size="xs" c="dimmed">
                      {t(`permission.${permission}.words`)}
                    </Text>
                  </Stack>
                </List.Item>
              ))}
            </List>
          ),
        })),
      ]}
    />
  );
}
