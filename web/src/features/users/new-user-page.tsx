import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rolesQuery } from '@/features/roles/api/roles';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { createUser, makeLink } from './api/users';
import { type Invitation, InvitedUser } from './invited-user';
import { UserForm } from './user-form';
import { bodyOf, type UserValues } from './user-schema';
import './texts';

/** What most new colleagues do, unless somebody renamed it. */
const EVERYDAY_ROLE = 'Agent';

/** A user who exists is invited even if the link failed; another can be made on the next page. */
async function create(values: UserValues) {
  const user = await createUser(bodyOf(values));
  if (values.withPassword) return { user, invited: false };
  const link = await makeLink(user.id).catch(() => undefined);
  return { user, invited: true, link };
}

/** Invites a colleague, or adds one with a password. */
export function NewUserPage() {
  const { t } = useTranslation('users');
  const navigate = useNavigate();
  const roles = useQuery(rolesQuery);
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  if (invitation !== null) {
    return <InvitedUser {...invitation} onAnother={() => setInvitation(null)} />;
  }
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/users' }} width="narrow">
      <QueryState query={roles}>
        {(all) => (
          <UserForm
            firstRoles={all.map(({ name }) => name).filter((name) => name === EVERYDAY_ROLE)}
            save={create}
            onSaved={({ user, link, invited }) => {
              if (invited) return setInvitation({ user, link });
              notifyDone(t('created', { name: user.name }));
              void navigate({ to: '/users' });
            }}
          />
        )}
      </QueryState>
    </Page>
  );
}
