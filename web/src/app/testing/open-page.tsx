import { RouterProvider } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import type { Me, Permission } from '@/lib/api/types';
import { startI18n } from '@/lib/i18n/start-i18n';
import { Providers } from '../providers';
import { createQueryClient } from '../query-client';
import { createAppRouter } from '../router';
import { texts } from '../texts';

/** Opens the whole page at an address, as a browser would. */
export function openPage(path: string) {
  if (!i18next.isInitialized) startI18n(texts);
  window.history.replaceState(null, '', path);
  const client = createQueryClient();
  render(
    <Providers client={client}>
      <RouterProvider router={createAppRouter(client)} />
    </Providers>,
  );
  return userEvent.setup({ delay: null });
}

export const aUser = (...permissions: Permission[]): Me => ({
  id: 7,
  name: 'Alma Reyes',
  email: 'alma@shop.example',
  roles: [],
  permissions,
  language: 'en',
  timeZone: 'Europe/Berlin',
  secondFactor: false,
});
