import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

const ContactSearch = lazy(() =>
  import('./contact-search').then((it) => ({ default: it.ContactSearch })),
);

/** The search for contacts; where there is little room, the way to it. */
export function SearchPlace({ compact }: { compact: boolean }) {
  const { t } = useTranslation('shell');
  if (!compact) {
    return (
      <Suspense>
        <ContactSearch />
      </Suspense>
    );
  }
  return (
    <ActionIcon
      component={Link}
      to="/contacts"
      variant="subtle"
      color="gray"
      size={36}
      aria-label={t('search')}
    >
      <IconSearch size={20} stroke={1.7} />
    </ActionIcon>
  );
}
