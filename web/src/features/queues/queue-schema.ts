import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import {
  array,
  int,
  maximum,
  maxLength,
  minimum,
  minLength,
  number,
  object,
  string,
  trim,
} from 'zod/mini';

export interface QueueValues extends Record<string, unknown> {
  name: string;
  rule: string;
  priority: number;
  /** Ids as text, as the list of choices wants them. */
  users: string[];
  roles: string[];
}

/** The queue whose chats are offered first of all. */
export const HIGHEST = 9;

export const queueSchema = (t: TFunction, range: string) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    rule: string().check(minLength(1, t('field.required'))),
    priority: number({ error: range }).check(
      int(range),
      minimum(0, range),
      maximum(HIGHEST, range),
    ),
    users: array(string()),
    roles: array(string()),
  });
