import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import {
  array,
  boolean,
  email,
  int,
  literal,
  maximum,
  maxLength,
  minimum,
  minLength,
  number,
  object,
  refine,
  string,
  trim,
  union,
} from 'zod/mini';

export interface UserValues extends Record<string, unknown> {
  name: string;
  email: string;
  password: string;
  enabled: boolean;
  roles: string[];
  /** Empty means the system's number. */
  limit: number | '';
}

/** A new user needs a password; for one who exists an empty one keeps what is. */
export const userSchema = (t: TFunction, limitRange: string, isNew: boolean) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    email: string().check(trim(), minLength(1, t('field.required')), email(t('field.email'))),
    password: string().check(
      refine((given) => given.length >= 10 || (given === '' && !isNew), t('field.password')),
    ),
    enabled: boolean(),
    roles: array(string()),
    limit: union([literal(''), number().check(int(), minimum(1), maximum(500))], {
      error: limitRange,
    }),
  });
