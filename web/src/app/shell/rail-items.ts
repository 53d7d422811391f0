import {
  IconAddressBook,
  IconAdjustments,
  IconClipboardList,
  IconHome,
  IconInbox,
  IconMailQuestion,
  type IconProps,
  IconUserShield,
  IconUsers,
  IconWorldShare,
} from '@tabler/icons-react';
import type { LinkProps } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import type { Permission } from '@/lib/api/types';

interface RailItem {
  key:
    | 'home'
    | 'contacts'
    | 'channels'
    | 'queues'
    | 'quarantine'
    | 'users'
    | 'roles'
    | 'audit'
    | 'settings';
  to: LinkProps['to'];
  icon: ComponentType<IconProps>;
  /** The permission the section needs; undefined is open to everybody. */
  needs?: Permission;
  setup?: boolean;
}

const ITEMS: RailItem[] = [
  { key: 'home', to: '/', icon: IconHome },
  { key: 'contacts', to: '/contacts', icon: IconAddressBook, needs: 'READ_RECORDS' },
  { key: 'channels', to: '/channels', icon: IconWorldShare, needs: 'MANAGE_CHATS', setup: true },
  { key: 'queues', to: '/queues', icon: IconInbox, needs: 'MANAGE_CHATS', setup: true },
  {
    key: 'quarantine',
    to: '/quarantine',
    icon: IconMailQuestion,
    needs: 'MANAGE_CHATS',
    setup: true,
  },
  { key: 'users', to: '/users', icon: IconUsers, needs: 'MANAGE_USERS', setup: true },
  { key: 'roles', to: '/roles', icon: IconUserShield, needs: 'MANAGE_USERS', setup: true },
  { key: 'audit', to: '/audit', icon: IconClipboardList, needs: 'AUDIT', setup: true },
  { key: 'settings', to: '/settings', icon: IconAdjustments, needs: 'MANAGE_CHATS', setup: true },
];

/** The sections open to somebody with these permissions, in two groups: daily work and setup. */
export function railItems(permissions: Permission[]) {
  const open = ITEMS.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  return { work: open.filter(({ setup }) => !setup), setup: open.filter(({ setup }) => setup) };
}
