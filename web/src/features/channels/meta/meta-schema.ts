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
import type { SetUp } from './meta-kinds';

const GRAPH_BASE = 'https://graph.facebook.com';
const INSTAGRAM_BASE = 'https://graph.instagram.com';
export const GRAPH_VERSION = 'v25.0';

/** Where Meta is called, unless something stands in for it. */
export const officialBase = (setUp: SetUp) => (setUp === 'INSTAGRAM' ? INSTAGRAM_BASE : GRAPH_BASE);

export interface MetaValues extends Record<string, unknown> {
  name: string;
  /** The id as text, as the list of choices wants it; null until chosen. */
  queueId: string | null;
  language: Language;
  active: boolean;
  secrets: { accessToken: string; appSecret: string };
  settings: {
    /** What Meta calls the account; each kind, and each set-up of Instagram, has one of the three. */
    pageId: string;
    phoneNumberId: string;
    instagramId: string;
    /** Of Instagram only. */
    setUp: SetUp;
    humanAgent: boolean;
    /** Of WhatsApp: the business account that has the templates; empty for none. */
    businessAccountId: string;
    graphBase: string;
    graphVersion: string;
  };
}

type AccountSetting = 'pageId' | 'phoneNumberId' | 'instagramId';

interface Needs {
  /** The setting that names the account. */
  id: (setUp: SetUp) => AccountSetting;
  /** False when there is no queue yet and one is made with the channel. */
  queue: boolean;
  /** False when they are set already. */
  secrets: boolean;
}

/** A filled-in account of Meta. */
export function metaSchema(common: TFunction, t: TFunction<'channels'>, needs: Needs) {
  const secret = (missing: string) =>
    string().check(refine((typed) => typed.trim() !== '' || !needs.secrets, missing));
  const accountId = (setting: AccountSetting) =>
    refine<MetaValues['settings']>(
      (settings) =>
        setting !== needs.id(settings.setUp) || /^\d{3,30}$/.test(settings[setting].trim()),
      { error: t('meta.idWrong'), path: [setting] },
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
      pageId: string(),
      phoneNumberId: string(),
      instagramId: string(),
      setUp: enumOf(['PAGE', 'INSTAGRAM']),
      humanAgent: boolean(),
      businessAccountId: string().check(trim(), regex(/^(\d{3,30})?$/, t('meta.idWrong'))),
      graphBase: string().check(
        refine((typed) => typed.trim() === '' || isHttp(typed), t('meta.baseWrong')),
      ),
      graphVersion: string().check(trim(), regex(/^(v\d{1,3}\.\d)?$/, t('meta.versionWrong'))),
    }).check(accountId('pageId'), accountId('phoneNumberId'), accountId('instagramId')),
  });
}

const isHttp = (typed: string) => /^https?:\/\/[^\s/]+/i.test(typed.trim());
