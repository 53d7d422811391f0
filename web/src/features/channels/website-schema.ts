import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import {
  array,
  boolean,
  check,
  enum as enumOf,
  maxLength,
  minLength,
  nullable,
  object,
  refine,
  string,
  trim,
} from 'zod/mini';
import type { Language } from '@/lib/api/types';
import { hostOf, isHost, isOrigin } from './site-address';

export interface WebsiteValues extends Record<string, unknown> {
  name: string;
  account: string;
  /** The id as text, as the list of choices wants it; null until chosen. */
  queueId: string | null;
  language: Language;
  allowedOrigins: string[];
  active: boolean;
}

/** `needsQueue` is false when there is none yet and one is made with the channel. */
export const websiteSchema = (common: TFunction, t: TFunction<'channels'>, needsQueue: boolean) =>
  object({
    name: string().check(
      trim(),
      minLength(1, common('field.name')),
      maxLength(100, common('field.tooLong', { max: 100 })),
    ),
    account: string().check(
      trim(),
      minLength(1, common('field.required')),
      refine((typed) => isHost(hostOf(typed)), t('accountWrong')),
    ),
    queueId: nullable(string()).check(
      refine((id) => id !== null || !needsQueue, t('queueMissing')),
    ),
    language: enumOf(['en', 'de']),
    allowedOrigins: array(string()).check(
      check(({ value, issues }) => {
        const wrong = value.find((origin) => !isOrigin(origin));
        if (wrong === undefined) return;
        const message = t('originsWrong', { origin: wrong });
        issues.push({ code: 'custom', message, input: value, path: [] });
      }),
    ),
    active: boolean(),
  });
