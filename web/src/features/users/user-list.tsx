import { Avatar } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { EntryList } from '@/ui/entry-list';
import { EntryRow } from '@/ui/entry-row';
import { UserMarks } from './user-marks';

export function UserList({ users }: { users: User[] }) {
  const { t } = useTranslation('users');
  return (
    <EntryList label={t('title')}>
      {users.map((user) => (
        <EntryRow
          key={user.id}
          name={user.name}
          link={{ to: '/users/$userId', params: { userId: user.id } }}
          icon={<Avatar name={user.name} color="initials" size={32} />}
          line={[user.email, user.roles.join(', ') || t('noRoles')].join(' · ')}
        >
          <UserMarks user={user} />
        </EntryRow>
      ))}
    </EntryList>
  );
}
