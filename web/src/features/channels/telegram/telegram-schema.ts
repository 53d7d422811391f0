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
import { isOrigin } from '../site-address';
import type { Receive } from './receive-mode';

export interface TelegramValues extends Record<string, unknown> {
  name: string;
  /** The id as text, as the list of choices wants it; null until chosen. */
  queueId: string | null;
  language: Language;
  active: boolean;
  secrets: { botToken: string };
  settings: { apiBase: string; receive: Receive; publicAddress: string };
  takeOver: boolean;
}

interface Needs {
  /** False when there is no queue yet and one is made with the channel. */
  queue: boolean;
  /** False when a token is set already. */
  token: boolean;
  /** The bot sends its messages elsewhere now. */
  takeOver: boolean;
}

/** A filled-in bot. */
export function telegramSchema(common: TFunction, t: TFunction<'channels'>, needs: Needs) {
  const settings = object({
    apiBase: string().check(
      refine((typed) => typed.trim() === '' || isHttp(typed), t('baseWrong')),
    ),
    receive: enumOf(['POLLING', 'WEBHOOK']),
    publicAddress: string(),
  }).check(
    check(({ value, issues }) => {
      const address = value.publicAddress;
      if (value.receive === 'POLLING' || (isOrigin(address) && address.startsWith('https:')))
        return;
      const message = t('publicAddressWrong');
      issues.push({ code: 'custom', message, input: address, path: ['publicAddress'] });
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
      botToken: string().check(
        refine((typed) => typed.trim() !== '' || !needs.token, t('tokenMissing')),
      ),
    }),
    settings,
    takeOver: boolean().check(refine((agreed) => agreed || !needs.takeOver, t('takeOverMissing'))),
  });
}

const isHttp = (typed: string) => /^https?:\/\/[^\s/]+/i.test(typed.trim());
