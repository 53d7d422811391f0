import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/lib/api/api-problem';

/** Refusals are final; only what never reached the server, or broke it, is asked again. */
const worthRepeating = (failure: unknown) =>
  failure instanceof ApiProblem && (failure.unreachable || failure.status >= 500);

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        networkMode: 'always',
        retry: (failures, failure) => failures < 2 && worthRepeating(failure),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
