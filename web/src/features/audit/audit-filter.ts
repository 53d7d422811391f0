/** What of the audit trail is shown; it stands in the address. Days are "2026-11-22" in the user's zone. */
export interface AuditFilter {
  who?: number;
  /** The first part of the action: "user" for everything that is done with users. */
  group?: AuditGroup;
  from?: string;
  to?: string;
}

export const AUDIT_GROUPS = [
  'user',
  'role',
  'session',
  'queue',
  'channel',
  'settings',
  'chat',
  'quarantine',
] as const;

export type AuditGroup = (typeof AUDIT_GROUPS)[number];

const isGroup = (value: unknown): value is AuditGroup =>
  (AUDIT_GROUPS as readonly unknown[]).includes(value);

const dayOrNone = (value: unknown) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;

/** Takes what is sound from an address somebody may have typed. */
export const readFilter = (raw: Record<string, unknown>): AuditFilter => ({
  who: Number.isInteger(raw.who) ? Number(raw.who) : undefined,
  group: isGroup(raw.group) ? raw.group : undefined,
  from: dayOrNone(raw.from),
  to: dayOrNone(raw.to),
});

export const isFiltered = (filter: AuditFilter) =>
  Object.values(filter).some((value) => value !== undefined);
