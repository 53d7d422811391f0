import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { createUser } from './api/users';
import { UserForm } from './user-form';

export function NewUserPage() {
  const { t } = useTranslation('users');
  const navigate = useNavigate();
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/users' }} width="narrow">
      <UserForm
        save={({ name, email, password, roles, limit }) =>
          createUser({ name, email, password, roles, limit: limit === '' ? null : limit })
        }
        onSaved={({ name }) => {
          notifyDone(t('created', { name }));
          void navigate({ to: '/users' });
        }}
      />
    </Page>
  );
}
