import { IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { BlankState } from '@/ui/blank-state';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { changeUser, usersQuery } from './api/users';
import { UserForm } from './user-form';

const route = getRouteApi('/shell/users/$userId');

export function UserPage() {
  const { t } = useTranslation('users');
  const { userId } = route.useParams();
  const me = useMe();
  const navigate = useNavigate();
  const query = useQuery(usersQuery);
  const user = query.data?.find(({ id }) => id === userId);
  return (
    <Page
      title={user?.name ?? t('title')}
      parent={{ label: t('title'), to: '/users' }}
      width="narrow"
    >
      <QueryState
        query={query}
        isEmpty={() => user === undefined}
        empty={<BlankState icon={IconUserOff} title={t('missing')} />}
      >
        {() => (
          <UserForm
            key={userId}
            user={user}
            isSelf={userId === me.id}
            save={({ password, limit, ...rest }) =>
              changeUser(userId, {
                ...rest,
                limit: limit === '' ? null : limit,
                password: password === '' ? undefined : password,
              })
            }
            onSaved={({ name }) => {
              notifyDone(t('saved', { name }));
              void navigate({ to: '/users' });
            }}
          />
        )}
      </QueryState>
    </Page>
  );
}
