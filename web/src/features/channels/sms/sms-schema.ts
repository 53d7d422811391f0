import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import {
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

export interface SmsValues extends Record<string, unknown> {
  name: string;
  /** The id as text, as the list of choices wants it; null until chosen. */
  queueId: string | null;
  language: Language;
  active: boolean;
  secrets: { authToken: string };
  settings: {
    accountSid: string;
    number: string;
    messagingServiceSid: string;
    publicAddress: string;
    apiBase: string;
  };
}

const NUMBER = /^\+[1-9]\d{4,14}$/;
const HTTP = /^https?:\/\/[^\s/]+/i;

const isSid = (prefix: string, typed: string) =>
  new RegExp(`^${prefix}[0-9a-fA-F]{32}$`).test(typed.trim());

/** A number as people write it, with blanks and hyphens, in international form. */
export const numberOf = (typed: string) => typed.replace(/[ ()./-]/g, '');

/** A filled-in number; each need is false where it is met already. */
export function smsSchema(
  common: TFunction,
  t: TFunction<'channels'>,
  needs: { queue: boolean; token: boolean },
) {
  const settings = object({
    accountSid: string().check(refine((typed) => isSid('AC', typed), t('sms.accountSidWrong'))),
    number: string(),
    messagingServiceSid: string().check(
      refine((typed) => typed.trim() === '' || isSid('MG', typed), t('sms.serviceWrong')),
    ),
    publicAddress: string().check(
      refine((typed) => HTTP.test(typed.trim()), t('sms.publicAddressWrong')),
    ),
    apiBase: string(),
  }).check(
    check(({ value, issues }) => {
      const byService = value.messagingServiceSid.trim() !== '';
      const number = numberOf(value.number);
      if (byService ? number === '' : NUMBER.test(number)) return;
      const message = t(byService ? 'sms.both' : 'sms.numberWrong');
      issues.push({ code: 'custom', message, input: value.number, path: ['number'] });
    }),
  );
  return object({
    name: string().check(
      trim(),
      minLength(1, common('field.name')),
      maxLength(100, common('field.tooLong', { max: 100 })),
    ),
    queueId: nullable(string()).check(
      refine((id) => id !== null || !needs.queue, t('queueMissing')),
    ),
    language: enumOf(['en', 'de']),
    active: boolean(),
    secrets: object({
      authToken: string().check(
        refine((typed) => typed.trim() !== '' || !needs.token, t('sms.authTokenMissing')),
      ),
    }),
    settings,
  });
}
