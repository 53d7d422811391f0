import { Button, Center, Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactRow } from '@/lib/api/types';
import { ProblemNote } from '@/ui/problem-note';
import { ContactLine } from './contact-line';
import classes from './contact-table.module.css';

interface ContactTableProps {
  contacts: ContactRow[];
  /** The rows still answer the search before. */
  stale: boolean;
  loadingMore: boolean;
  failure: unknown;
  /** Undefined when everybody is shown. */
  onMore: (() => void) | undefined;
}

const ROW = 44;

/** Draws only the rows in sight and fetches the next ones as the end comes near. */
export function ContactTable({ contacts, stale, loadingMore, failure, onMore }: ContactTableProps) {
  const { t } = useTranslation('contacts');
  const body = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: contacts.length,
    getScrollElement: () => body.current?.closest('main') ?? null,
    estimateSize: () => ROW,
    overscan: 12,
    scrollMargin: body.current?.offsetTop ?? 0,
  });
  const shown = rows.getVirtualItems();
  const nearEnd = (shown.at(-1)?.index ?? 0) >= contacts.length - 1;
  useEffect(() => {
    if (nearEnd && !loadingMore && !failure) onMore?.();
  }, [nearEnd, loadingMore, failure, onMore]);

  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: virtual rows cannot be a table element */}
      <div
        role="table"
        aria-label={t('title')}
        aria-rowcount={onMore ? -1 : contacts.length + 1}
        className={classes.frame}
        data-stale={stale || undefined}
      >
        {/* biome-ignore-start lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore-start lint/a11y/useFocusableInteractive: rows hold a link */}
        <div role="row" className={`${classes.row} ${classes.head}`}>
          <span role="columnheader">{t('name')}</span>
          <span role="columnheader" className={classes.reach}>
            {t('reach')}
          </span>
          <span role="columnheader">{t('channels')}</span>
          <span role="columnheader">{t('lastMessage')}</span>
        </div>
        <div
          role="rowgroup"
          ref={body}
          className={classes.body}
          style={{ height: rows.getTotalSize() }}
        >
          {shown.map(({ index, start }) => {
            const contact = contacts[index];
            return (
              contact && (
                <ContactLine
                  key={contact.id}
                  contact={contact}
                  place={index + 2}
                  top={start - rows.options.scrollMargin}
                />
              )
            );
          })}
        </div>
        {/* biome-ignore-end lint/a11y/useSemanticElements: see above */}
        {/* biome-ignore-end lint/a11y/useFocusableInteractive: see above */}
      </div>
      <Center mt="sm" mih={36}>
        {failure ? (
          <ProblemNote failure={failure} onRetry={onMore} />
        ) : onMore ? (
          <Button variant="subtle" size="xs" loading={loadingMore} onClick={onMore}>
            {t('more')}
          </Button>
        ) : (
          contacts.length > 20 && (
            <Text size="xs" c="dimmed">
              {t('end')}
            </Text>
          )
        )}
      </Center>
    </>
  );
}
