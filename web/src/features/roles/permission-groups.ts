import type { Permission } from '@/lib/api/types';

export type PermissionGroup = 'chats' | 'records' | 'figures' | 'administration';

/** Where each permission stands; one that the server adds does not compile until it has a place. */
const GROUP_OF: Record<Permission, PermissionGroup> = {
  PROCESS_CHATS: 'chats',
  START_CHATS: 'chats',
  READ_ALL_CHATS: 'chats',
  SUPERVISE: 'chats',
  READ_RECORDS: 'records',
  EDIT_RECORDS: 'records',
  MERGE: 'records',
  DASHBOARDS: 'figures',
  EXPORT: 'figures',
  MANAGE_CHATS: 'administration',
  MANAGE_USERS: 'administration',
  AUDIT: 'administration',
  PERSONAL_DATA: 'administration',
};

const GROUPS: PermissionGroup[] = ['chats', 'records', 'figures', 'administration'];

const ALL = Object.keys(GROUP_OF) as Permission[];

/** The permissions that pass, group by group; groups without one are left out. */
export function grouped(passes: (permission: Permission) => boolean) {
  return GROUPS.map((group) => ({
    group,
    permissions: ALL.filter((one) => GROUP_OF[one] === group && passes(one)),
  })).filter(({ permissions }) => permissions.length > 0);
}
