import type { ChannelDraft } from '../save-channel';
import type { MetaKind } from './meta-kinds';
import { GRAPH_BASE, GRAPH_VERSION, type MetaValues } from './meta-schema';

/** What is saved of an account; secrets that are not typed anew stay as they are. */
export function metaDraft(kind: MetaKind, values: MetaValues): ChannelDraft {
  const { pageId, humanAgent, graphBase, graphVersion } = values.settings;
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
      pageId: pageId.trim(),
      humanAgent: String(humanAgent),
      graphBase: graphBase.trim().replace(/\/+$/, '') || GRAPH_BASE,
      graphVersion: graphVersion.trim() || GRAPH_VERSION,
    },
    ...(secrets.length > 0 && { secrets: Object.fromEntries(secrets) }),
  };
}
