import type { Translated } from '@/lib/i18n/translated';

/** The fields of channels at Meta; part of the words of the audit trail. */
export const metaFieldsEn = {
  accessToken: 'Access token',
  appSecret: 'App secret',
  pageId: 'Page id',
  phoneNumberId: 'Phone number id',
  businessAccountId: 'WhatsApp Business Account ID',
  humanAgent: 'Human-agent tag',
  graphBase: 'Address of the Graph API',
  graphVersion: 'Version of the Graph API',
  verifyToken: 'Verify token',
};

export const metaFieldsDe: Translated<typeof metaFieldsEn> = {
  accessToken: 'Zugriffstoken',
  appSecret: 'App-Geheimcode',
  pageId: 'Seiten-ID',
  phoneNumberId: 'Telefonnummern-ID',
  businessAccountId: 'ID des WhatsApp-Business-Kontos',
  humanAgent: 'Markierung „Human Agent“',
  graphBase: 'Adresse der Graph-API',
  graphVersion: 'Version der Graph-API',
  verifyToken: 'Verifizierungstoken',
};
