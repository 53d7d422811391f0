import { useQuery } from '@tanstack/react-query';
import { useMay } from '@/features/session/use-me';
import { usersQuery } from '@/features/users/api/users';
import type { AuditEntry } from '@/lib/api/types';

/** Whom one can choose: all users, or without the right to see them those who stand in the trail. */
export function usePeople(entries: AuditEntry[]) {
  const users = useQuery({ ...usersQuery, enabled: useMay('MANAGE_USERS') });
  const names = new Map<number, string>();
  for (const { who } of entries) if (who) names.set(who.id, who.name);
  for (const { id, name } of users.data ?? []) names.set(id, name);
  return [...names]
    .map(([id, name]) => ({ value: String(id), label: name }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
