import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import { email, maxLength, minLength, object, string, trim } from 'zod/mini';

export const loginSchema = (t: TFunction) =>
  object({
    email: string().check(trim(), minLength(1, t('field.required'))),
    password: string().check(minLength(1, t('field.required'))),
  });

export const setupSchema = (t: TFunction) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    email: string().check(trim(), minLength(1, t('field.required')), email(t('field.email'))),
    password: string().check(minLength(10, t('field.password'))),
  });
