import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { OFFERED_KINDS, type OfferedKind } from '@/features/channels/offered-kinds';
import type { Permission } from '@/lib/api/types';
import { shell } from './entrance-routes';
import { idParam } from './id-param';
import { people } from './people-routes';

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
  validateSearch: kindOf,
  component: lazyRouteComponent(
    () => import('@/features/channels/first-channel-page'),
    'FirstChannelPage',
  ),
});

const newChannel = createRoute({
  getParentRoute: () => shell,
  path: '/channels/new',
  staticData: { needs: 'MANAGE_CHATS' },
  validateSearch: kindOf,
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

const quarantine = createRoute({
  getParentRoute: () => shell,
  path: '/quarantine',
  staticData: { needs: 'MANAGE_CHATS' },
  validateSearch: (raw: {
    channel?: unknown;
    state?: unknown;
    item?: unknown;
  }): {
    channel?: number;
    state?: 'REPLAYED' | 'ALL';
    item?: number;
  } => ({
    channel: Number.isInteger(raw.channel) ? Number(raw.channel) : undefined,
    state: raw.state === 'REPLAYED' || raw.state === 'ALL' ? raw.state : undefined,
    item: Number.isInteger(raw.item) ? Number(raw.item) : undefined,
  }),
  component: lazyRouteComponent(
    () => import('@/features/quarantine/quarantine-page'),
    'QuarantinePage',
  ),
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
  quarantine,
  queues,
  newQueue,
  queue,
  ...people,
  settings,
  missing,
] as const;

/** Which kind of channel is being connected; the choice stays in the address. */
function kindOf({ kind }: { kind?: unknown }): { kind?: OfferedKind } {
  return { kind: OFFERED_KINDS.find((one) => one === kind) };
}

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The permission without which the page is not shown. */
    needs?: Permission;
  }
}
