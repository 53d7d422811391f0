import type { QueryClient } from '@tanstack/react-query';
import { createRouter } from '@tanstack/react-router';
import { login, newPassword, root, shell, welcome } from './entrance-routes';
import { sections } from './section-routes';
import { BrokenPage } from './shell/broken-page';

const routeTree = root.addChildren([login, welcome, newPassword, shell.addChildren(sections)]);

export function createAppRouter(client: QueryClient) {
  return createRouter({
    routeTree,
    context: { client },
    defaultPreload: 'intent',
    defaultErrorComponent: ({ error }) => <BrokenPage error={error} />,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
