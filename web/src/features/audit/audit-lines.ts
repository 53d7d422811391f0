import type { AuditEntry } from '@/lib/api/types';

type AuditLine =
  | { field: string; value: unknown }
  | { field: string; before: unknown; after: unknown };

/** The details of an entry; where something was changed, two values are the ones before and after. */
export function auditLines({ action, detail }: Pick<AuditEntry, 'action' | 'detail'>): AuditLine[] {
  const isChange = /changed$/i.test(action);
  return Object.entries(detail).map(([field, value]) =>
    isChange && Array.isArray(value) && value.length === 2
      ? { field, before: value[0], after: value[1] }
      : { field, value },
  );
}
