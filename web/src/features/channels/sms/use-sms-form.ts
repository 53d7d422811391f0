import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { isLanguage } from '@/lib/i18n/language';
import { SMS_API_BASE } from './sms-draft';
import { type SmsValues, smsSchema } from './sms-schema';

/** This page's own address, if Twilio may call it. */
const reachable = (origin: string) => (origin.startsWith('https://') ? origin : '');

/** The values of a number, checked. The token is never among what the server sent. */
export function useSmsForm(channel: Channel | undefined, queues: Queue[]) {
  const { t, i18n } = useTranslation('channels');
  const { t: common } = useTranslation();
  const queueId = channel?.queueId ?? (queues.length === 1 ? queues[0]?.id : undefined);
  const needs = { queue: queues.length > 0, token: channel === undefined };
  const known = channel?.settings ?? {};
  return useForm<SmsValues>({
    initialValues: {
      name: channel?.name ?? '',
      queueId: queueId === undefined ? null : String(queueId),
      language: [channel?.language, i18n.language].find(isLanguage) ?? 'en',
      active: channel?.active ?? true,
      secrets: { authToken: '' },
      settings: {
        accountSid: known.accountSid ?? '',
        number: known.number ?? '',
        messagingServiceSid: known.messagingServiceSid ?? '',
        publicAddress: known.publicAddress ?? reachable(location.origin),
        apiBase: known.apiBase ?? SMS_API_BASE,
      },
    },
    validate: schemaResolver(smsSchema(common, t, needs), { sync: true }),
    validateInputOnBlur: ['name', 'settings.accountSid', 'settings.publicAddress'],
  });
}
