import { Button, Text } from '@mantine/core';
import { IconFilterOff, IconMailQuestion } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { BlankState } from '@/ui/blank-state';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { quarantineQuery } from './api/quarantine';
import { QuarantineDrawer } from './quarantine-drawer';
import { QuarantineFilters } from './quarantine-filters';
import { QuarantineList } from './quarantine-list';
import './texts';

const route = getRouteApi('/shell/quarantine');

/** What came and could not be taken: why, and another try. The filters stay in the address. */
export function QuarantinePage() {
  const { t } = useTranslation('quarantine');
  const { channel, state, item } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(
    quarantineQuery({ channel, state: state === 'ALL' ? undefined : (state ?? 'OPEN') }),
  );
  const filtered = channel !== undefined || state !== undefined;
  const show = (id: number | undefined) =>
    void navigate({ search: (now) => ({ ...now, item: id }), resetScroll: false });
  const empty = filtered ? (
    <BlankState
      icon={IconFilterOff}
      title={t('none.title')}
      action={
        <Button
          variant="light"
          mt="xs"
          onClick={() => void navigate({ search: { state: 'ALL' }, replace: true })}
        >
          {t('none.clear')}
        </Button>
      }
    >
      {t('none.words')}
    </BlankState>
  ) : (
    <BlankState icon={IconMailQuestion} title={t('empty.title')}>
      {t('empty.words')}
    </BlankState>
  );
  return (
    <Page title={t('title')}>
      {(filtered || query.data?.pages[0]?.items.length !== 0) && (
        <Text size="sm" c="dimmed" maw={720} mb="md">
          {t('words')}
        </Text>
      )}
      <QuarantineFilters
        channel={channel}
        state={state ?? 'OPEN'}
        open={query.data?.pages[0]?.open}
        onChange={(search) => void navigate({ search, replace: true })}
      />
      <QueryState query={query} isEmpty={({ pages }) => pages[0]?.items.length === 0} empty={empty}>
        {({ pages }) => (
          <QuarantineList
            items={pages.flatMap(({ items }) => items)}
            stale={query.isPlaceholderData}
            loadingMore={query.isFetchingNextPage}
            onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
            onOpen={show}
          />
        )}
      </QueryState>
      <QuarantineDrawer id={item} onClose={() => show(undefined)} />
    </Page>
  );
}
