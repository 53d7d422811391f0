import { Alert, Stack } from '@mantine/core';
import { IconLock, IconShieldOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { DeleteButton } from '@/ui/delete-button';
import { ManagedNote } from '@/ui/managed-note';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { changeRole, deleteRole, rolesQuery } from './api/roles';
import { isFixed } from './fixed-role';
import { RoleFacts } from './role-facts';
import { RoleForm } from './role-form';
import './texts';

const route = getRouteApi('/shell/roles/$roleId');

export function RolePage() {
  const { t } = useTranslation('roles');
  const { roleId } = route.useParams();
  const navigate = useNavigate();
  const query = useQuery(rolesQuery);
  const role = query.data?.find(({ id }) => id === roleId);
  const name = role?.name ?? '';
  const leave = (words: string) => {
    notifyDone(words);
    void navigate({ to: '/roles' });
  };
  return (
    <Page
      title={role?.name ?? t('title')}
      parent={{ label: t('title'), to: '/roles' }}
      width="narrow"
      action={
        role &&
        !role.readyMade &&
        !role.managed && (
          <DeleteButton
            label={t('delete')}
            question={t('deleteAsk', { name })}
            words={t('deleteWords')}
            stale={['roles']}
            onDelete={() => deleteRole(roleId)}
            onDeleted={() => leave(t('removed', { name }))}
          />
        )
      }
    >
      <QueryState
        query={query}
        isEmpty={() => role === undefined}
        empty={<BlankState icon={IconShieldOff} title={t('missing')} />}
      >
        {() =>
          role &&
          (role.managed || isFixed(role) ? (
            <Stack>
              {role.managed ? (
                <ManagedNote />
              ) : (
                <Alert color="gray" variant="light" icon={<IconLock size={18} />}>
                  {t('fixed')}
                </Alert>
              )}
              <RoleFacts role={role} />
            </Stack>
          ) : (
            <RoleForm
              key={roleId}
              role={role}
              save={(body) => changeRole(roleId, body)}
              onSaved={(saved) => leave(t('saved', { name: saved.name }))}
            />
          ))
        }
      </QueryState>
    </Page>
  );
}
