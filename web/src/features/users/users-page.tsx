import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch, IconUserSearch, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { BlankState } from '@/ui/blank-state';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { usersQuery } from './api/users';
import { UserList } from './user-list';
import './texts';

/** From here on a list is searched rather than read. */
const MANY = 8;

const fits = ({ name, email, roles }: User, search: string) =>
  [name, email, ...roles].some((text) => text.toLowerCase().includes(search.trim().toLowerCase()));

/** Everybody who can log in. */
export function UsersPage() {
  const { t } = useTranslation('users');
  const query = useQuery(usersQuery);
  const [search, setSearch] = useState('');
  const found = (users: User[]) => users.filter((user) => fits(user, search));
  return (
    <Page
      title={t('title')}
      action={
        <Button component={Link} to="/users/new" leftSection={<IconPlus size={16} />}>
          {t('add')}
        </Button>
      }
    >
      {(query.data?.length ?? 0) > MANY && (
        <TextInput
          type="search"
          mb="sm"
          maw={420}
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      )}
      <QueryState
        query={query}
        isEmpty={(users) => found(users).length === 0}
        empty={
          search === '' ? (
            <BlankState icon={IconUsers} title={t('title')} />
          ) : (
            <BlankState icon={IconUserSearch} title={t('nobody', { search: search.trim() })} />
          )
        }
      >
        {(users) => <UserList users={found(users)} />}
      </QueryState>
    </Page>
  );
}
