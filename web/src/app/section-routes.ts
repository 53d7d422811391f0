import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Permission } from '@/lib/api/types';
import { shell } from './entrance-routes';

const home = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('@/features/home/home-page'), 'HomePage'),
});

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/contacts',
  staticData: { needs: 'READ_RECORDS' },
  validateSearch: ({ search }: { search?: unknown }): { search?: string } => ({
    search: typeof search === 'string' && search !== '' ? search : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/contacts/contacts-page'), 'ContactsPage'),
});

/** What of a contact is in view. */
interface ContactSearch {
  /** The chat that is opened to be read. */
  chat?: number;
  tab?: 'history';
  kind?: 'chats' | 'changes';
}

const contact = createRoute({
  getParentRoute: () => shell,
  path: '/contacts/$contactId',
  staticData: { needs: 'READ_RECORDS' },
  params: idParam('contactId'),
  validateSearch: ({ chat, tab, kind }: Record<string, unknown>): ContactSearch => ({
    chat: Number.isInteger(chat) ? Number(chat) : undefined,
    tab: tab === 'history' ? tab : undefined,
    kind: kind === 'chats' || kind === 'changes' ? kind : undefined,
  }),
  component: lazyRouteComponent(() => import('@/features/contacts/contact-page'), 'ContactPage'),
});

const channels = createRoute({
  getParentRoute: () => shell,
  path: '/channels',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(() => import('@/features/channels/channels-page'), 'ChannelsPage'),
});

const firstChannel = createRoute({
  getParentRoute: () => shell,
  path: '/channels/first',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(
    () => import('@/features/channels/first-channel-page'),
    'FirstChannelPage',
  ),
});

const newChannel = createRoute({
  getParentRoute: () => shell,
  path: '/channels/new',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(
    () => import('@/features/channels/new-channel-page'),
    'NewChannelPage',
  ),
});

const channel = createRoute({
  getParentRoute: () => shell,
  path: '/channels/$channelId',
  staticData: { needs: 'MANAGE_CHATS' },
  params: idParam('channelId'),
  component: lazyRouteComponent(() => import('@/features/channels/channel-page'), 'ChannelPage'),
});

const queues = createRoute({
  getParentRoute: () => shell,
  path: '/queues',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(() => import('@/features/queues/queues-page'), 'QueuesPage'),
});

const newQueue = createRoute({
  getParentRoute: () => shell,
  path: '/queues/new',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(() => import('@/features/queues/new-queue-page'), 'NewQueuePage'),
});

const queue = createRoute({
  getParentRoute: () => shell,
  path: '/queues/$queueId',
  staticData: { needs: 'MANAGE_CHATS' },
  params: idParam('queueId'),
  component: lazyRouteComponent(() => import('@/features/queues/queue-page'), 'QueuePage'),
});

const users = createRoute({
  getParentRoute: () => shell,
  path: '/users',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/users/users-page'), 'UsersPage'),
});

const newUser = createRoute({
  getParentRoute: () => shell,
  path: '/users/new',
  staticData: { needs: 'MANAGE_USERS' },
  component: lazyRouteComponent(() => import('@/features/users/new-user-page'), 'NewUserPage'),
});

const user = createRoute({
  getParentRoute: () => shell,
  path: '/users/$userId',
  staticData: { needs: 'MANAGE_USERS' },
  params: idParam('userId'),
  component: lazyRouteComponent(() => import('@/features/users/user-page'), 'UserPage'),
});

const settings = createRoute({
  getParentRoute: () => shell,
  path: '/settings',
  staticData: { needs: 'MANAGE_CHATS' },
  component: lazyRouteComponent(() => import('@/features/settings/settings-page'), 'SettingsPage'),
});

/** Any other address, inside the frame so that one can go on from there. */
const missing = createRoute({
  getParentRoute: () => shell,
  path: '$',
  component: lazyRouteComponent(() => import('./shell/missing-page'), 'MissingPage'),
});

/** Every page inside the frame. */
export const sections = [
  home,
  contacts,
  contact,
  channels,
  firstChannel,
  newChannel,
  channel,
  queues,
  newQueue,
  queue,
  users,
  newUser,
  user,
  settings,
  missing,
] as const;

/** Ids are numbers in the code and plain digits in the address. */
function idParam<Name extends string>(name: Name) {
  return {
    parse: (raw: Record<Name, string>) => ({ [name]: Number(raw[name]) }) as Record<Name, number>,
    stringify: (own: Record<Name, number>) =>
      ({ [name]: String(own[name]) }) as Record<Name, string>,
  };
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The permission without which the page is not shown. */
    needs?: Permission;
  }
}
