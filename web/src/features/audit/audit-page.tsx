import { Button } from '@mantine/core';
import { IconClipboardList, IconFilterOff, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlace } from '@/lib/time/use-place';
import { BlankState } from '@/ui/blank-state';
import { MoreBelow } from '@/ui/more-below';
import { Page } from '@/ui/page';
import { QueryState } from '@/ui/query-state';
import { auditQuery } from './api/audit';
import { type AuditFilter, isFiltered } from './audit-filter';
import { AuditFilters } from './audit-filters';
import { AuditTable } from './audit-table';
import './texts';
import '@/features/roles/texts';

const route = getRouteApi('/shell/audit');

/** Who did what, newest first. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(auditQuery(filter, usePlace().timeZone));
  const entries = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const show = (search: AuditFilter) => void navigate({ search, replace: true });
  const empty = isFiltered(filter) ? (
    <BlankState icon={IconFilterOff} title={t('none.title')}>
      {t('none.words')}
    </BlankState>
  ) : (
    <BlankState icon={IconClipboardList} title={t('empty.title')}>
      {t('empty.words')}
    </BlankState>
  );
  // Beside the title, where it moves nothing below when it comes.
  const showAll = isFiltered(filter) && (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconX size={16} />}
      onClick={() => show({})}
    >
      {t('showAll')}
    </Button>
  );
  return (
    <Page title={t('title')} action={showAll}>
      <AuditFilters filter={filter} entries={entries} onChange={show} />
      <QueryState query={query} isEmpty={() => entries.length === 0} empty={empty}>
        {() => (
          <>
            <AuditTable entries={entries} stale={query.isPlaceholderData} />
            <MoreBelow
              loading={query.isFetchingNextPage}
              failure={query.isFetchNextPageError ? query.error : null}
              onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
              end={t('end')}
            />
          </>
        )}
      </QueryState>
    </Page>
  );
}
