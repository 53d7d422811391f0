import { useTranslation } from 'react-i18next';
import type { User } from '@/lib/api/types';
import { Facts } from '@/ui/facts';

/** A user whose details are kept elsewhere. */
export function UserFacts({ user }: { user: User }) {
  const { t } = useTranslation('users');
  const { name, email, roles, limit, enabled } = user;
  return (
    <Facts
      facts={[
        { name: t('name'), value: name },
        { name: t('email'), value: email },
        { name: t('roles'), value: roles.join(', ') || t('noRoles') },
        { name: t('limit'), value: limit ?? t('systemLimit') },
        { name: t('enabled'), value: t(enabled ? 'yes' : 'no') },
      ]}
    />
  );
}
