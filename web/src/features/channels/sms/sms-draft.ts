import type { Channel } from '@/lib/api/types';
import type { ChannelDraft } from '../save-channel';
import { numberOf, type SmsValues } from './sms-schema';

/** The kinds that Twilio has. */
export type TwilioKind = 'SMS' | 'WHATSAPP';

/** Whether Twilio is its provider. */
export const isAtTwilio = (channel: Pick<Channel, 'kind' | 'settings'>) =>
  channel.kind === 'SMS' || channel.settings.via === 'TWILIO';

export const SMS_API_BASE = 'https://api.twilio.com';

/** What is saved of a number; without a new token the one that is set stays. */
export function smsDraft(kind: TwilioKind, values: SmsValues): ChannelDraft {
  const { accountSid, number, messagingServiceSid, publicAddress, apiBase } = values.settings;
  const service = messagingServiceSid.trim();
  const authToken = values.secrets.authToken.trim();
  return {
    kind,
    name: values.name.trim(),
    active: values.active,
    queueId: values.queueId,
    language: values.language,
    settings: {
      ...(kind === 'WHATSAPP' && { via: 'TWILIO' }),
      accountSid: accountSid.trim(),
      ...(service === '' ? { number: numberOf(number) } : { messagingServiceSid: service }),
      publicAddress: withoutSlash(publicAddress),
      apiBase: withoutSlash(apiBase) || SMS_API_BASE,
    },
    ...(authToken !== '' && { secrets: { authToken } }),
  };
}

const withoutSlash = (typed: string) => typed.trim().replace(/\/+$/, '');
