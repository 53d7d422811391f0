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
  const known = failure.fields.flatMap(({ field, message }) => {
    const place = placeOf(field, form.getValues());
    return place === '' ? [] : [[place, message] as const];
  });
  form.setErrors(Object.fromEntries(known));
  return known.length === failure.fields.length ? null : failure;
}

/** The input of a server's field: "secrets.botToken" has one of its own, "allowedOrigins[1]" is part of a list's. */
function placeOf(field: string, values: Record<string, unknown>): string {
  const place: string[] = [];
  let within: unknown = values;
  for (const step of field.split(/[.[]/)) {
    if (typeof within !== 'object' || within === null || Array.isArray(within)) break;
    if (!(step in within)) return '';
    place.push(step);
    within = (within as Record<string, unknown>)[step];
  }
  return place.join('.');
}
