import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiProblem } from '@/lib/api/api-problem';
import type { Contact } from '@/lib/api/types';
import { contactQuery } from '../api/contacts';
import { type ContactField, changeField, type FieldValue, sameValue } from './contact-field';

interface FieldChange {
  contact: Contact;
  field: ContactField;
  onDone: () => void;
}

/** Somebody else was faster: what they made of the field. */
interface Meanwhile {
  theirs: FieldValue;
}

/** Saves one field; a value that somebody changed meanwhile is shown, and the user chooses. */
export function useFieldChange({ contact, field, onDone }: FieldChange) {
  const client = useQueryClient();
  const [meanwhile, setMeanwhile] = useState<Meanwhile | null>(null);
  const [was, setWas] = useState<FieldValue>(contact[field]);

  async function refreshed() {
    await client.invalidateQueries({ queryKey: ['contacts'] });
    await client.invalidateQueries({
      queryKey: ['chats'],
      predicate: ({ queryKey }) => queryKey[2] === 'details',
    });
  }

  const save = useMutation({
    mutationFn: (value: FieldValue) => changeField(contact.id, field, was, value),
    onSuccess: (saved) => {
      client.setQueryData(contactQuery(contact.id).queryKey, saved);
      onDone();
      void refreshed();
    },
    onError: async (failure) => {
      if (!(failure instanceof ApiProblem) || failure.status !== 409) return;
      const now = await client.fetchQuery({ ...contactQuery(contact.id), staleTime: 0 });
      const theirs = now[field];
      if (sameValue(theirs, was)) return;
      setWas(theirs);
      setMeanwhile({ theirs });
    },
  });

  return {
    save: (value: FieldValue) =>
      sameValue(value, was) && !meanwhile ? onDone() : save.mutate(value),
    busy: save.isPending,
    failure: meanwhile === null ? save.error : null,
    meanwhile,
    takeTheirs: () => {
      onDone();
      void refreshed();
    },
  };
}
