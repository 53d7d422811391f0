import { IconLock } from '@tabler/icons-react';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '@/features/session/use-me';
import { BlankState } from '@/ui/blank-state';

/** The page of the address, if the user may see it. */
export function Section() {
  const { t } = useTranslation();
  const { permissions } = useMe();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  if (needs === undefined || permissions.includes(needs)) return <Outlet />;
  return (
    <BlankState icon={IconLock} title={t('noPermission')}>
      {t('problem.forbidden')}
    </BlankState>
  );
}
