import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import { minLength, object, string, trim } from 'zod/mini';
import { sameTwice } from '@/features/session/session-schemas';

export const ownPasswordSchema = (t: TFunction) =>
  object({
    current: string().check(minLength(1, t('field.required'))),
    password: string().check(minLength(10, t('field.password'))),
    repeat: string(),
  }).check(sameTwice(t));

export const passwordAgainSchema = (t: TFunction) =>
  object({ password: string().check(minLength(1, t('field.required'))) });

export const codeSchema = (t: TFunction) =>
  object({ code: string().check(trim(), minLength(1, t('field.required'))) });
