import type { ChannelDraft } from './save-channel';
import { hostOf } from './site-address';
import type { WebsiteValues } from './website-schema';

/** What is saved of a website; a new one without origins allows those of its own host. */
export function websiteDraft(values: WebsiteValues, isNew: boolean): ChannelDraft {
  const account = hostOf(values.account);
  const origins = values.allowedOrigins;
  return {
    kind: 'WEBSITE',
    name: values.name.trim(),
    account,
    active: values.active,
    queueId: values.queueId,
    language: values.language,
    allowedOrigins: isNew && origins.length === 0 ? [`https://${account}`] : origins,
  };
}
