import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { isLanguage } from '@/lib/i18n/language';
import { likelyReceive } from './receive-mode';
import { API_BASE } from './telegram-draft';
import { type TelegramValues, telegramSchema } from './telegram-schema';

interface TelegramFormOptions {
  /** Undefined when a new one is made. */
  channel: Channel | undefined;
  queues: Queue[];
  mustTakeOver: boolean;
}

/** The values of a bot, checked. The token is never among what the server sent. */
export function useTelegramForm({ channel, queues, mustTakeOver }: TelegramFormOptions) {
  const { t, i18n } = useTranslation('channels');
  const { t: common } = useTranslation();
  const queueId = channel?.queueId ?? (queues.length === 1 ? queues[0]?.id : undefined);
  const likely = likelyReceive(location);
  const needs = { queue: queues.length > 0, token: channel === undefined, takeOver: mustTakeOver };
  return useForm<TelegramValues>({
    initialValues: {
      name: channel?.name ?? '',
      queueId: queueId === undefined ? null : String(queueId),
      language: [channel?.language, i18n.language].find(isLanguage) ?? 'en',
      active: channel?.active ?? true,
      secrets: { botToken: '' },
      settings: {
        apiBase: channel?.settings.apiBase ?? API_BASE,
        receive: isWebhook(channel?.settings.receive ?? likely.receive) ? 'WEBHOOK' : 'POLLING',
        publicAddress: channel?.settings.publicAddress ?? likely.publicAddress,
      },
      takeOver: false,
    },
    validate: schemaResolver(telegramSchema(common, t, needs), { sync: true }),
    validateInputOnBlur: ['name', 'settings.apiBase', 'settings.publicAddress'],
  });
}

const isWebhook = (receive: string) => receive === 'WEBHOOK';
