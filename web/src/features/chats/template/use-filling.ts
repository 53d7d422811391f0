import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/lib/api/api-problem';
import type { Template } from '@/lib/api/types';
import { sendTemplate } from '../commands/send-template';
import { type Mistake, mistakesOf } from './fill-template';

const PREFIX = 'values.';

/** A template being filled in: its values, what is wrong with them, and sending it, once however often it is tried. */
export function useFilling(chat: number, template: Template, onSent: () => void) {
  const { t } = useTranslation('chats');
  const clientId = useRef(crypto.randomUUID());
  const [values, setValues] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<unknown>(null);
  const sending = useMutation({
    mutationFn: () =>
      sendTemplate(chat, { clientId: clientId.current, templateId: template.id, values }),
    onMutate: () => setProblem(null),
    onSuccess: onSent,
    onError: (failure) => {
      const fields = failure instanceof ApiProblem ? failure.fields : [];
      const mine = fields.filter(({ field }) => field.startsWith(PREFIX));
      setErrors(
        Object.fromEntries(mine.map(({ field, message }) => [field.slice(PREFIX.length), message])),
      );
      setProblem(mine.length > 0 && mine.length === fields.length ? null : failure);
    },
  });
  const words = (mistake: Mistake) => t(`template.${mistake}`);
  return {
    values,
    problem,
    busy: sending.isPending,
    field: (key: string) => ({
      value: values[key] ?? '',
      error: errors[key],
      onChange: (event: ChangeEvent<HTMLInputElement>) => {
        setValues({ ...values, [key]: event.currentTarget.value });
        setErrors(Object.fromEntries(Object.entries(errors).filter(([other]) => other !== key)));
      },
    }),
    send: () => {
      const mistakes = mistakesOf(template, values);
      setErrors(
        Object.fromEntries(Object.entries(mistakes).map(([key, mistake]) => [key, words(mistake)])),
      );
      if (Object.keys(mistakes).length === 0 && !sending.isPending) sending.mutate();
    },
  };
}
