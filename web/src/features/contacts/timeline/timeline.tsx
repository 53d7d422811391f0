import { SegmentedControl } from '@mantine/core';
import { IconHistoryOff } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Named } from '@/lib/api/types';
import { usePlace } from '@/lib/time/use-place';
import { BlankState } from '@/ui/blank-state';
import { MoreBelow } from '@/ui/more-below';
import { QueryState } from '@/ui/query-state';
import { timelineQuery } from '../api/contacts';
import { daysOf } from './days';
import { TimelineDay } from './timeline-day';

const route = getRouteApi('/shell/contacts/$contactId');
const KINDS = ['all', 'chats', 'changes'] as const;

/** Everything that happened with a contact, the newest first; one chat can be open to be read. */
export function Timeline({ contact }: { contact: Named }) {
  const { t } = useTranslation('contacts');
  const place = usePlace();
  const { chat: open, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(timelineQuery(contact.id, kind));
  const toggle = (id: number) =>
    void navigate({
      search: (now) => ({ ...now, chat: id === open ? undefined : id }),
      replace: true,
    });
  const show = (wanted: string) =>
    void navigate({
      search: (now) => ({ ...now, kind: wanted === 'all' ? undefined : asKind(wanted) }),
      replace: true,
    });
  return (
    <>
      <SegmentedControl
        size="xs"
        mb="xs"
        aria-label={t('timeline.kinds')}
        data={KINDS.map((value) => ({ value, label: t(`timeline.kind.${value}`) }))}
        value={kind ?? 'all'}
        onChange={show}
      />
      <section
        aria-label={t('chats.label', { name: contact.name })}
        style={{ opacity: query.isPlaceholderData ? 0.6 : undefined }}
      >
        <QueryState
          query={query}
          isEmpty={({ pages }) => pages[0]?.items.length === 0}
          empty={<BlankState icon={IconHistoryOff} title={t(`timeline.none.${kind ?? 'all'}`)} />}
        >
          {({ pages }) => (
            <>
              {daysOf(
                pages.flatMap(({ items }) => items),
                place,
              ).map((day) => (
                <TimelineDay
                  key={day.day}
                  name={contact.name}
                  day={day}
                  open={open}
                  onToggle={toggle}
                />
              ))}
            </>
          )}
        </QueryState>
      </section>
      {query.data && query.data.pages.length > 0 && (
        <MoreBelow
          loading={query.isFetchingNextPage}
          failure={query.isFetchNextPageError ? query.error : null}
          onMore={query.hasNextPage ? () => void query.fetchNextPage() : undefined}
          end={query.data.pages.length > 1 ? t('timeline.end') : ''}
        />
      )}
    </>
  );
}

const asKind = (value: string) => (value === 'chats' ? 'chats' : 'changes');
