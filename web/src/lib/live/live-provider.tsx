import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { api } from '@/lib/api/client';
import { announceLostSession, onRestoredSession } from '@/lib/api/session-lost';
import type { Session } from '@/lib/api/types';
import { live } from './live';

/** Keeps the live connection as long as somebody who processes chats is logged in. */
export function LiveProvider({ children }: { children?: ReactNode }) {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => api.get<Session>('/api/session', { signal }),
    staleTime: 60_000,
  });
  const user = data?.user;
  const id = user?.permissions.includes('PROCESS_CHATS') ? user.id : null;

  useEffect(() => {
    if (id === null) return;
    const stopListening = live.listen({
      onStart: () => undefined,
      onConnection: (connection) => {
        if (connection === 'ended') announceLostSession();
      },
      onMessage: (message) => {
        if (message.type !== 'bye') return;
        notifications.show({ message: message.sentence, autoClose: false, withBorder: true });
      },
    });
    const stopWaiting = onRestoredSession(() => {
      live.stop();
      live.start(id);
    });
    live.start(id);
    return () => {
      stopListening();
      stopWaiting();
      live.stop();
    };
  }, [id]);

  return children;
}
