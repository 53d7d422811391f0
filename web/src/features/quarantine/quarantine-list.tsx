import { Button, Center, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuarantinedItem } from '@/lib/api/types';
import classes from './quarantine.module.css';
import { QuarantineActions } from './quarantine-actions';
import { QuarantineRow } from './quarantine-row';

interface QuarantineListProps {
  items: QuarantinedItem[];
  /** The rows still answer the filter before. */
  stale: boolean;
  loadingMore: boolean;
  /** Undefined when everything is shown. */
  onMore: (() => void) | undefined;
  onOpen: (id: number) => void;
}

/** What is kept; one opens it, several are replayed or deleted together. */
export function QuarantineList({ items, stale, loadingMore, onMore, onOpen }: QuarantineListProps) {
  const { t } = useTranslation('quarantine');
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  const chosen = items.filter(({ id }) => ticked.has(id));
  const all = chosen.length === items.length;
  function tick(id: number, on: boolean) {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  }
  return (
    <>
      <div className={classes.list} data-stale={stale || undefined}>
        <div className={classes.bar}>
          <Checkbox
            size="xs"
            label={chosen.length === 0 ? t('selectAll') : t('selected', { count: chosen.length })}
            aria-label={t('selectAll')}
            checked={all}
            indeterminate={chosen.length > 0 && !all}
            onChange={() => setTicked(all ? new Set() : new Set(items.map(({ id }) => id)))}
          />
          <QuarantineActions chosen={chosen} onDone={() => setTicked(new Set())} />
        </div>
        <ul className={classes.rows} aria-label={t('title')}>
          {items.map((item) => (
            <QuarantineRow
              key={item.id}
              item={item}
              chosen={ticked.has(item.id)}
              onChoose={(on) => tick(item.id, on)}
              onOpen={() => onOpen(item.id)}
            />
          ))}
        </ul>
      </div>
      {onMore && (
        <Center mt="sm">
          <Button variant="subtle" size="xs" loading={loadingMore} onClick={onMore}>
            {t('more')}
          </Button>
        </Center>
      )}
    </>
  );
}
