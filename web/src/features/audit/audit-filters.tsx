import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AuditEntry } from '@/lib/api/types';
import classes from './audit.module.css';
import { AUDIT_GROUPS, type AuditFilter, type AuditGroup } from './audit-filter';
import { DayField } from './day-field';
import { usePeople } from './use-people';

interface AuditFiltersProps {
  filter: AuditFilter;
  /** What is shown now: it names people even where the list of users is not open. */
  entries: AuditEntry[];
  onChange: (filter: AuditFilter) => void;
}

/** By whom, what, and when. */
export function AuditFilters({ filter, entries, onChange }: AuditFiltersProps) {
  const { t } = useTranslation('audit');
  const people = usePeople(entries);
  const change = (part: AuditFilter) => onChange({ ...filter, ...part });
  return (
    <search className={classes.filters} aria-label={t('filter')}>
      <Select
        label={t('who')}
        placeholder={t('everybody')}
        data={people}
        searchable
        clearable
        nothingFoundMessage={t('nobody')}
        value={filter.who === undefined ? null : String(filter.who)}
        onChange={(id) => change({ who: id === null ? undefined : Number(id) })}
      />
      <Select
        label={t('what')}
        placeholder={t('everything')}
        data={AUDIT_GROUPS.map((group) => ({ value: group, label: t(`group.${group}`) }))}
        clearable
        value={filter.group ?? null}
        onChange={(group) => change({ group: (group ?? undefined) as AuditGroup | undefined })}
      />
      <DayField
        label={t('from')}
        day={filter.from}
        latest={filter.to}
        onChange={(from) => change({ from })}
      />
      <DayField
        label={t('to')}
        day={filter.to}
        earliest={filter.from}
        onChange={(to) => change({ to })}
      />
    </search>
  );
}
