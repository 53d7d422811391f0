import type { UseFormReturnType } from '@mantine/form';
import { ApiProblem } from '@/lib/api/api-problem';

/**
 * Puts the server's field errors beside their fields and returns what is left to show above the form:
 * the failure itself, or null when a field says it already.
 */
export function showFieldProblems<T extends Record<string, unknown>>(
  form: Pick<UseFormReturnType<T>, 'setErrors' | 'getValues'>,
  failure: unknown,
): unknown {
  if (!(failure instanceof ApiProblem) || failure.fields.length === 0) return failure;
  const known = failure.fields.filter(({ field }) => rootOf(field) in form.getValues());
  form.setErrors(Object.fromEntries(known.map(({ field, message }) => [rootOf(field), message])));
  return known.length === failure.fields.length ? null : failure;
}

const rootOf = (field: string) => field.split(/[.[]/)[0] ?? field;
