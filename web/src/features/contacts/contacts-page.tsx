import { Button, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconAddressBook, IconSearch, IconUserSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { contactListQuery } from './api/contacts';
import { ContactTable } from './contact-table';
import './texts';

const route = getRouteApi('/shell/contacts');

/** Everybody who ever wrote, with search; the search stays in the address. */
export function ContactsPage() {
  const { t } = useTranslation('contacts');
  const { search = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(search);
  const query = useInfiniteQuery(contactListQuery(search));
  const show = (wanted: string) =>
    void navigate({ search: { search: wanted === '' ? undefined : wanted }, replace: true });
  const showSoon = useDebouncedCallback((wanted: string) => show(wanted.trim()), 250);
  useEffect(() => setText((now) => (now.trim() === search ? now : search)), [search]);

  const empty =
    search === '' ? (
      <BlankState icon={IconAddressBook} title={t('empty.title')}>
        {t('empty.words')}
      </BlankState>
    ) : (
      <BlankState
        icon={IconUserSearch}
        title={t('none.title', { search })}
        action={
          <Button variant="light" mt="xs" onClick={() => show('')}>
            {t('none.clear')}
          </Button>
        }
      >
        {t('none.words')}
      </BlankState>
    );

  return (
    <Page title={t('title')}>
      <TextInput
        type="search"
        mb="sm"
        maw={420}
        aria-label={t('search')}
        placeholder={t('searchHint')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={({ currentTarget: { value } }) => {
          setText(value);
          showSoon(value);
        }}
      />
      <QueryState query={query} isEmpty={({ pages }) => pages[0]?.items.length === 0} empty={empty}>
        {({ pages }) => (
          <ContactTable
            contacts={pages.flatMap(({ items }) => items)}
            stale={query.isPlaceholderData}
            loadingMore={query.isFetchingNextPage}
            failure={query.isFetchNextPageError ? query.error : null}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          />
        )}
      </QueryState>
    </Page>
  );
}
