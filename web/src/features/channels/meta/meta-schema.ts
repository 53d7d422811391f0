import '@/lib/zod-without-eval';
import type { TFunction } from 'i18next';
import {
  boolean,
  enum as enumOf,
  maxLength,
  minLength,
  nullable,
  object,
  refine,
  regex,
  string,
  trim,
} from 'zod/mini';
import type { Language } from '@/lib/api/types';

export const GRAPH_BASE = 'https://graph.facebook.com';
export const GRAPH_VERSION = 'v25.0';

export interface MetaValues extends Record<string, unknown> {
  name: string;
  /** The id as text, as the list of choices wants it; null until chosen. */
  queueId: string | null;
  language: Language;
  active: boolean;
  secrets: { accessToken: string; appSecret: string };
  settings: {
    /** What Meta calls the account; each kind has one of the two. */
    pageId: string;
    phoneNumberId: string;
    humanAgent: boolean;
    /** Of WhatsApp: the business account that has the templates; empty for none. */
    businessAccountId: string;
    graphBase: string;
    graphVersion: string;
  };
}

interface Needs {
  /** The setting that names the account. */
  id: 'pageId' | 'phoneNumberId';
  /** False when there is no queue yet and one is made with the channel. */
  queue: boolean;
  /** False when they are set already. */
  secrets: boolean;
}

/** A filled-in account of Meta. */
export function metaSchema(common: TFunction, t: TFunction<'channels'>, needs: Needs) {
  const secret = (missing: string) =>
    string().check(refine((typed) => typed.trim() !== '' || !needs.secrets, missing));
  const accountId = (setting: Needs['id']) =>
    string().check(
      refine((typed) => setting !== needs.id || /^\d{3,30}$/.test(typed.trim()), t('meta.idWrong')),
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
      accessToken: secret(t('meta.accessTokenMissing')),
      appSecret: secret(t('meta.appSecretMissing')),
    }),
    settings: object({
      pageId: accountId('pageId'),
      phoneNumberId: accountId('phoneNumberId'),
      humanAgent: boolean(),
      businessAccountId: string().check(trim(), regex(/^(\d{3,30})?$/, t('meta.idWrong'))),
      graphBase: string().check(
        refine((typed) => typed.trim() === '' || isHttp(typed), t('meta.baseWrong')),
      ),
      graphVersion: string().check(trim(), regex(/^(v\d{1,3}\.\d)?$/, t('meta.versionWrong'))),
    }),
  });
}

const isHttp = (typed: string) => /^https?:\/\/[^\s/]+/i.test(typed.trim());
