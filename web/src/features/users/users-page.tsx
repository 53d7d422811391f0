import { Avatar, Badge, Button } from '@mantine/core';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { BlankState } from '@/ui/blank-state';
import { EntryList } from '@/ui/entry-list';
import { EntryRow } from '@/ui/entry-row';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { usersQuery } from './api/users';

/** Everybody who can log in. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const me = useMe();
  const query = useQuery(usersQuery);
  return (
    <Page
      title={t('title')}
      action={
        <Button component={Link} to="/users/new" leftSection={<IconPlus size={16} />}>
          {t('add')}
        </Button>
      }
    >
      <QueryState
        query={query}
        isEmpty={(users) => users.length === 0}
        empty={<BlankState icon={IconUsers} title={t('title')} />}
      >
        {(users) => (
          <EntryList label={t('title')}>
            {users.map(({ id, name, email, roles, enabled, limit }) => (
              <EntryRow
                key={id}
                name={name}
                link={{ to: '/users/$userId', params: { userId: id } }}
                icon={<Avatar name={name} color="initials" size={32} />}
                line={[email, roles.join(', ') || t('noRoles')].join(' · ')}
              >
                {limit !== null && (
                  <Badge variant="default" tt="none" fw={500}>
                    {t('ownLimit', { count: limit })}
                  </Badge>
                )}
                {id === me.id && (
                  <Badge variant="light" tt="none" fw={500}>
                    {t('you')}
                  </Badge>
                )}
                {!enabled && (
                  <Badge variant="light" color="gray" tt="none" fw={500}>
                    {t('disabled')}
                  </Badge>
                )}
              </EntryRow>
            ))}
          </EntryList>
        )}
      </QueryState>
    </Page>
  );
}
