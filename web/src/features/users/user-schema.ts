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
import type { UserBody } from '@/lib/api/types';

export interface UserValues extends Record<string, unknown> {
  name: string;
  email: string;
  /** Whether `password` counts; else a new user is invited, and one who exists keeps theirs. */
  withPassword: boolean;
  password: string;
  enabled: boolean;
  roles: string[];
  /** Empty means the system's number. */
  limit: number | '';
}

export const userSchema = (t: TFunction, limitRange: string) =>
  object({
    name: string().check(
      trim(),
      minLength(1, t('field.name')),
      maxLength(100, t('field.tooLong', { max: 100 })),
    ),
    email: string().check(trim(), minLength(1, t('field.required')), email(t('field.email'))),
    withPassword: boolean(),
    password: string(),
    enabled: boolean(),
    roles: array(string()),
    limit: union([literal(''), number().check(int(), minimum(1), maximum(500))], {
      error: limitRange,
    }),
  }).check(
    refine<{ withPassword: boolean; password: string }>(
      ({ withPassword, password }) => !withPassword || password.length >= 10,
      { path: ['password'], error: t('field.password') },
    ),
  );

/** What the server is told. */
export const bodyOf = ({
  name,
  email: address,
  withPassword,
  password,
  roles,
  limit,
}: UserValues): UserBody => ({
  name,
  email: address,
  password: withPassword ? password : undefined,
  roles,
  limit: limit === '' ? null : limit,
});
