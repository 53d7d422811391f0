import type { ChannelDraft } from '../save-channel';
import type { TelegramValues } from './telegram-schema';

export const API_BASE = 'https://api.telegram.org';

const TOKEN = /\d{5,}:[\w-]{30,}/;

/** The token in whatever was pasted, the whole message of BotFather for example. */
export const tokenIn = (pasted: string) => TOKEN.exec(pasted)?.[0] ?? pasted.trim();

/** What is saved of a bot; without a new token the one that is set stays. */
export function telegramDraft(values: TelegramValues): ChannelDraft {
  const { receive, apiBase, publicAddress } = values.settings;
  const botToken = tokenIn(values.secrets.botToken);
  return {
    kind: 'TELEGRAM',
    name: values.name.trim(),
    active: values.active,
    queueId: values.queueId,
    language: values.language,
    settings: {
      apiBase: apiBase.trim().replace(/\/+$/, '') || API_BASE,
      receive,
      ...(receive === 'WEBHOOK' && { publicAddress }),
    },
    ...(botToken !== '' && { secrets: { botToken } }),
    ...(values.takeOver && { takeOver: true }),
  };
}
