import { useQueryClient } from '@tanstack/react-query';
import { logOut, sessionQuery } from './api/session';

/** Ends whatever session this browser still has, so that somebody can log in. */
export function useLeave() {
  const client = useQueryClient();
  const read = () => client.fetchQuery({ ...sessionQuery, staleTime: 0 });
  return async () => {
    const { user } = await read();
    if (user === null) return;
    await logOut();
    await read();
  };
}
