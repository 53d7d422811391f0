import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { api } from '@/lib/api/client';
import { announceLostSession, onLostSession, onRestoredSession } from '@/lib/api/session-lost';
import { fetchNotifications } from '@/lib/notifications';
import { live } from './live';

const BYE = 'session-ended';

/** Keeps the live connection as long as somebody who processes chats is logged in. */
export function LiveProvider({ children }: { children?: ReactNode }) {
  const { data } = useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => api.get('/api/session', { signal }),
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
        if (connection === 'open') endBye();
      },
      onMessage: (message) => {
        if (message.type === 'bye') sayBye(message.sentence);
      },
    });
    // A connection begun since belongs to the new session: a second one would say nothing of my status coming back.
    let stale = false;
    const stopWatching = onLostSession(() => {
      stale = true;
    });
    const stopWaiting = onRestoredSession(() => {
      if (!stale) return;
      stale = false;
      live.stop();
      live.start(id);
    });
    live.start(id);
    return () => {
      stopListening();
      stopWatching();
      stopWaiting();
      live.stop();
    };
  }, [id]);

  return children;
}

/** Why the server ended the session; it stays until there is a connection again. */
const sayBye = (message: string) =>
  void fetchNotifications().then(({ notifications }) =>
    notifications.show({ id: BYE, message, autoClose: false, withBorder: true }),
  );

const endBye = () => void fetchNotifications().then(({ notifications }) => notifications.hide(BYE));
