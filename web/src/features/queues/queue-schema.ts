import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import { array, maxLength, minLength, object, string, trim } from 'zod/mini';

export interface QueueValues extends Record<string, unknown> {
  name: string;
  rule: string;
  /** Ids as text, as the list of choices wants them. */
  users: string[];
  roles: string[];
}

export const queueSchema = (t: TFunction) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    rule: string().check(minLength(1, t('field.required'))),
    users: array(string()),
    roles: array(string()),
  });
