import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { announceLostSession } from '@/lib/api/session-lost';
import { sessionQuery } from './api/session';
import { MeContext } from './me-context';

/** Keeps the page of its user while the session is lost; somebody else's session begins a new page. */
export function MeProvider({ children }: { children: ReactNode }) {
  const user = useQuery(sessionQuery).data?.user ?? null;
  const last = useRef(user);
  const other = user !== null && last.current !== null && user.id !== last.current.id;
  const lost = user === null && last.current !== null;
  if (user !== null && !other) last.current = user;
  useEffect(() => {
    if (other) location.assign('/');
    if (lost) announceLostSession();
  }, [other, lost]);
  if (last.current === null) return null;
  return <MeContext value={last.current}>{children}</MeContext>;
}
