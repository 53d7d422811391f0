import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { Facts } from '@/ui/facts';
import { Page } from '@/ui/page';
import { PasswordForm } from './password-form';
import { SecondFactorCard } from './second-factor-card';
import './texts';

/** What everybody can look after themselves: password and second factor. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const { name, email, roles } = useMe();
  return (
    <Page title={t('title')} width="narrow">
      <Stack gap="lg">
        <Facts
          facts={[
            { name: t('name'), value: name },
            { name: t('email'), value: email },
            { name: t('roles'), value: roles.join(', ') || t('noRoles') },
          ]}
        />
        <PasswordForm />
        <SecondFactorCard />
      </Stack>
    </Page>
  );
}
