import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';

/** Turns whatever a request threw into a sentence that says what to do. */
export function useProblemText() {
  const { t } = useTranslation();
  return (failure: unknown): string => {
    if (!(failure instanceof ApiProblem)) return t('problem.page');
    if (failure.unreachable) return t('problem.unreachable');
    if (failure.message !== '') return failure.message;
    if (failure.status === 403) return t('problem.forbidden');
    if (failure.status === 404) return t('problem.gone');
    if (failure.status >= 500) return t('problem.server', { status: failure.status });
    return t('problem.refused', { status: failure.status });
  };
}
