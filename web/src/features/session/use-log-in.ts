import { useMutation, useQueryClient } from '@tanstack/react-query';
import { logIn, sessionQuery } from './api/session';

/** Logs in and reads the session anew, so that the page holds the right user and CSRF token. */
export function useLogIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: logIn,
    onSuccess: () => client.fetchQuery({ ...sessionQuery, staleTime: 0 }),
  });
}
