import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { fetchNotifications } from '@/lib/notifications';
import { useLocalTheme } from './use-local-theme';

const Notifications = lazy(() =>
  fetchNotifications().then((it) => ({ default: it.Notifications })),
);

interface ProvidersProps {
  client: QueryClient;
  children: ReactNode;
}

export function Providers({ client, children }: ProvidersProps) {
  const theme = useLocalTheme();
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <Suspense>
          <Notifications position="bottom-left" />
        </Suspense>
        {children}
      </MantineProvider>
    </QueryClientProvider>
  );
}
