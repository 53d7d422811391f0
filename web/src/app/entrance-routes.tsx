import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '@/features/session/api/session';
import { ShellRoot } from './shell/shell-root';

export const root = createRootRouteWithContext<{ client: QueryClient }>()({ component: Outlet });

export const login = createRoute({
  getParentRoute: () => root,
  path: '/login',
  validateSearch: ({ back }: { back?: unknown }) => ({ back: ownPath(back) }),
  beforeLoad: async ({ context, search }) => {
    const { firstStart, user } = await context.client.ensureQueryData(sessionQuery);
    if (firstStart) throw redirect({ to: '/welcome' });
    if (user) throw redirect({ href: search.back ?? '/' });
  },
  component: lazyRouteComponent(() => import('@/features/session/login-page'), 'LoginPage'),
});

export const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: async ({ context, location: { hash } }) => {
    const { firstStart } = await context.client.ensureQueryData(sessionQuery);
    if (!firstStart && hash === '') throw redirect({ to: '/' });
    if (firstStart && hash !== '') throw redirect({ to: '/welcome' });
  },
  component: lazyRouteComponent(() => import('@/features/session/welcome-page'), 'WelcomePage'),
});

export const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  beforeLoad: async ({ context }) => {
    const { firstStart } = await context.client.ensureQueryData(sessionQuery);
    if (firstStart) throw redirect({ to: '/welcome' });
  },
  component: lazyRouteComponent(() => import('@/features/session/link-page'), 'LinkPage'),
});

export const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const { firstStart, user } = await context.client.ensureQueryData(sessionQuery);
    if (firstStart) throw redirect({ to: '/welcome' });
    if (!user) throw redirect({ to: '/login', search: { back: ownPath(location.href) } });
  },
  component: ShellRoot,
});

/** A path of this page, never another site's address. */
function ownPath(back: unknown): string | undefined {
  return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? back : undefined;
}
