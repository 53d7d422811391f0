import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '@/ui/notify';
import { Page } from '@/ui/page';
import { createRole } from './api/roles';
import { RoleForm } from './role-form';
import './texts';

export function NewRolePage() {
  const { t } = useTranslation('roles');
  const navigate = useNavigate();
  return (
    <Page title={t('new')} parent={{ label: t('title'), to: '/roles' }} width="narrow">
      <RoleForm
        save={createRole}
        onSaved={({ name }) => {
          notifyDone(t('saved', { name }));
          void navigate({ to: '/roles' });
        }}
      />
    </Page>
  );
}
