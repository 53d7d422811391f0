import type { UseFormReturnType } from '@mantine/form';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/lib/api/api-problem';
import { showFieldProblems } from './show-field-problems';

interface SaveOptions<Values extends Record<string, unknown>, Saved> {
  form: UseFormReturnType<Values>;
  save: (values: Values) => Promise<Saved>;
  /** What the change makes stale. */
  stale: QueryKey[];
  onSaved: (saved: Saved) => void;
}

/** Sends a form: field errors of the server go beside their fields, the rest is `problem` to show above. */
export function useSave<Values extends Record<string, unknown>, Saved>({
  form,
  save,
  stale,
  onSaved,
}: SaveOptions<Values, Saved>) {
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const mutation = useMutation({
    mutationFn: save,
    onMutate: () => setProblem(null),
    onSuccess: async (saved) => {
      await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
      form.resetDirty();
      onSaved(saved);
    },
    onError: (failure) => {
      // A lost session has its own dialog, after which the form can be sent again as it is.
      if (failure instanceof ApiProblem && failure.status === 401) return;
      setProblem(showFieldProblems(form, failure));
    },
  });
  return {
    submit: form.onSubmit((values) => mutation.mutate(values)),
    busy: mutation.isPending,
    problem,
  };
}
