import type { ChannelDraft } from '../save-channel';
import { META_KINDS, type MetaKind } from './meta-kinds';
import { GRAPH_BASE, GRAPH_VERSION, type MetaValues } from './meta-schema';

/** What is saved of an account; secrets that are not typed anew stay as they are. */
export function metaDraft(kind: MetaKind, values: MetaValues): ChannelDraft {
  const { humanAgent, businessAccountId, graphBase, graphVersion } = values.settings;
  const { id } = META_KINDS[kind];
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
      ...(kind === 'MESSENGER' && { humanAgent: String(humanAgent) }),
      ...(kind === 'WHATSAPP' &&
        businessAccountId.trim() !== '' && { businessAccountId: businessAccountId.trim() }),
      graphBase: graphBase.trim().replace(/\/+$/, '') || GRAPH_BASE,
      graphVersion: graphVersion.trim() || GRAPH_VERSION,
    },
    ...(secrets.length > 0 && { secrets: Object.fromEntries(secrets) }),
  };
}
