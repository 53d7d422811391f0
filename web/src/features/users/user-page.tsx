import { Stack } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { BlankState } from '@/ui/blank-state';
import { ManagedNote } from '@/ui/managed-note';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { changeUser, usersQuery } from './api/users';
import { UserAccess } from './user-access';
import { UserFacts } from './user-facts';
import { UserForm } from './user-form';
import { UserMarks } from './user-marks';
import { bodyOf } from './user-schema';
import './texts';

const route = getRouteApi('/shell/users/$userId');

export function UserPage() {
  const { t } = useTranslation('users');
  const { userId } = route.useParams();
  const isSelf = useMe().id === userId;
  const navigate = useNavigate();
  const query = useQuery(usersQuery);
  const user = query.data?.find(({ id }) => id === userId);
  return (
    <Page
      title={user?.name ?? t('title')}
      parent={{ label: t('title'), to: '/users' }}
      width="narrow"
      action={user && <UserMarks user={user} />}
    >
      <QueryState
        query={query}
        isEmpty={() => user === undefined}
        empty={<BlankState icon={IconUserOff} title={t('missing')} />}
      >
        {() =>
          user && (
            <Stack>
              {user.managed ? (
                <>
                  <ManagedNote />
                  <UserFacts user={user} />
                </>
              ) : (
                <UserForm
                  key={userId}
                  user={user}
                  isSelf={isSelf}
                  save={(values) =>
                    changeUser(userId, { ...bodyOf(values), enabled: values.enabled })
                  }
                  onSaved={({ name }) => {
                    notifyDone(t('saved', { name }));
                    void navigate({ to: '/users' });
                  }}
                />
              )}
              <UserAccess key={`access ${userId}`} user={user} isSelf={isSelf} />
            </Stack>
          )
        }
      </QueryState>
    </Page>
  );
}
