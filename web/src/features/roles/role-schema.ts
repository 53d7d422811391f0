import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import { array, maxLength, minLength, object, string, trim } from 'zod/mini';

export interface RoleValues extends Record<string, unknown> {
  name: string;
  description: string;
  permissions: string[];
}

export const roleSchema = (t: TFunction) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    description: string().check(trim(), maxLength(500, t('field.tooLong', { max: 500 }))),
    permissions: array(string()),
  });
