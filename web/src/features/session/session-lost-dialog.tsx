import { useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { announceRestoredSession, onLostSession } from '@/lib/api/session-lost';
import { sessionQuery } from './api/session';
import { useMe } from './use-me';

// Fetched with the page, not when it is needed: the server may just be starting anew then.
const LostModal = lazy(() => import('./lost-modal').then((it) => ({ default: it.LostModal })));

/** When the session ends, the log-in comes over the page, so that nothing typed is lost. */
export function SessionLostDialog() {
  const client = useQueryClient();
  const me = useMe();
  const [lost, setLost] = useState(false);
  useEffect(() => onLostSession(() => setLost(true)), []);

  function takeUp() {
    const back = client.getQueryData(sessionQuery.queryKey)?.user;
    if (back?.id !== me.id) {
      location.assign('/');
      return;
    }
    setLost(false);
    announceRestoredSession();
    void client.invalidateQueries();
  }

  return (
    <Suspense>
      <LostModal lost={lost} email={me.email} onLoggedIn={takeUp} />
    </Suspense>
  );
}
