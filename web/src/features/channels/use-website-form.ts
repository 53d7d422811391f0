import { schemaResolver, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { Channel, Queue } from '@/lib/api/types';
import { isLanguage } from '@/lib/i18n/language';
import { type WebsiteValues, websiteSchema } from './website-schema';

/** The values of a website channel, checked; a new one starts with the only queue there is. */
export function useWebsiteForm(channel: Channel | undefined, queues: Queue[]) {
  const { t, i18n } = useTranslation('channels');
  const { t: common } = useTranslation();
  const queueId = channel?.queueId ?? (queues.length === 1 ? queues[0]?.id : undefined);
  return useForm<WebsiteValues>({
    initialValues: {
      name: channel?.name ?? '',
      account: channel?.account ?? '',
      queueId: queueId === undefined ? null : String(queueId),
      language: [channel?.language, i18n.language].find(isLanguage) ?? 'en',
      allowedOrigins: channel?.allowedOrigins ?? [],
      active: channel?.active ?? true,
    },
    validate: schemaResolver(websiteSchema(common, t, queues.length > 0), { sync: true }),
    validateInputOnBlur: true,
  });
}
