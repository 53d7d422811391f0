import { Badge, Button } from '@mantine/core';
import { IconPlus, IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { EntryList } from '@/ui/entry-list';
import { EntryRow } from '@/ui/entry-row';
import { ManagedBadge } from '@/ui/managed-badge';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { rolesQuery } from './api/roles';
import './texts';

/** What people may do, in bundles that can be given to them. */
export function RolesPage() {
  const { t } = useTranslation('roles');
  const query = useQuery(rolesQuery);
  const add = (
    <Button component={Link} to="/roles/new" leftSection={<IconPlus size={16} />}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} action={add}>
      <QueryState
        query={query}
        isEmpty={(roles) => roles.length === 0}
        empty={<BlankState icon={IconUserShield} title={t('title')} action={add} />}
      >
        {(roles) => (
          <EntryList label={t('title')}>
            {roles.map(({ id, name, description, readyMade, managed, users }) => (
              <EntryRow
                key={id}
                name={name}
                link={{ to: '/roles/$roleId', params: { roleId: id } }}
                icon={<IconUserShield size={20} stroke={1.7} aria-hidden="true" />}
                line={[t('users', { count: users }), description].filter(Boolean).join(' · ')}
              >
                {readyMade && (
                  <Badge variant="default" tt="none" fw={500}>
                    {t('readyMade')}
                  </Badge>
                )}
                {managed && <ManagedBadge />}
              </EntryRow>
            ))}
          </EntryList>
        )}
      </QueryState>
    </Page>
  );
}
