import { IconLock } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';
import { BlankState } from './blank-state';
import { LoadingLines } from './loading-lines';
import { ProblemNote } from './problem-note';
import { useProblemText } from './use-problem-text';

interface QueryStateProps<T> {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Given for lists: what to show instead when it says there is nothing. */
  isEmpty?: (data: T) => boolean;
  empty?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Loading (after 300 ms), no permission, error with a retry, empty; else what was asked for. */
export function QueryState<T>({ query, isEmpty, empty, children }: QueryStateProps<T>) {
  const { t } = useTranslation();
  const words = useProblemText();
  const { data, error } = query;
  if (data !== undefined) return <>{isEmpty?.(data) ? empty : children(data)}</>;
  if (error instanceof ApiProblem && error.status === 403) {
    return (
      <BlankState icon={IconLock} title={t('noPermission')}>
        {words(error)}
      </BlankState>
    );
  }
  if (error) return <ProblemNote failure={error} onRetry={() => void query.refetch()} />;
  return <LoadingLines />;
}
