import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import { email, maxLength, minLength, object, refine, string, trim } from 'zod/mini';

export const loginSchema = (t: TFunction, needsCode: boolean) =>
  object({
    email: string().check(trim(), minLength(1, t('field.required'))),
    password: string().check(minLength(1, t('field.required'))),
    code: string().check(trim(), minLength(needsCode ? 1 : 0, t('field.required'))),
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

interface Repeated {
  password: string;
  repeat: string;
}

/** For forms with `NewPasswordFields`. */
export const sameTwice = (t: TFunction) =>
  refine<Repeated>(({ password, repeat }) => password === repeat, {
    path: ['repeat'],
    error: t('field.repeat'),
  });

export const newPasswordSchema = (t: TFunction) =>
  object({
    password: string().check(minLength(10, t('field.password'))),
    repeat: string(),
  }).check(sameTwice(t));
