import type { ChannelDraft } from '../save-channel';
import { accountSetting, hasHumanAgent, type MetaKind } from './meta-kinds';
import { GRAPH_VERSION, type MetaValues, officialBase } from './meta-schema';

/** What is saved of an account; secrets that are not typed anew stay as they are. */
export function metaDraft(kind: MetaKind, values: MetaValues): ChannelDraft {
  const { humanAgent, businessAccountId, graphBase, graphVersion, setUp } = values.settings;
  const id = accountSetting(kind, setUp);
  const secrets = Object.entries(values.secrets)
    .map(([name, typed]) => [name, typed.trim()] as const)
    .filter(([, typed]) => typed !== '');
  return {
    kind,
    name: values.name.trim(),
    active: values.active,
    queueId: values.queueId,
    language: values.language,
    settings: {
      [id]: values.settings[id].trim(),
      ...(kind === 'INSTAGRAM' && { setUp }),
      ...(hasHumanAgent(kind) && { humanAgent: String(humanAgent) }),
      ...(kind === 'WHATSAPP' &&
        businessAccountId.trim() !== '' && { businessAccountId: businessAccountId.trim() }),
      graphBase: graphBase.trim().replace(/\/+$/, '') || officialBase(setUp),
      graphVersion: graphVersion.trim() || GRAPH_VERSION,
    },
    ...(secrets.length > 0 && { secrets: Object.fromEntries(secrets) }),
  };
}
