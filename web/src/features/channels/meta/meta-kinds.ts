/** The kinds of Meta, the setting that names their account, and where their words stand. */
export const META_KINDS = {
  MESSENGER: {
    id: 'pageId',
    words: 'messenger',
    placeholder: '102030405060708',
    fields:
      'messages, messaging_postbacks, message_echoes, message_deliveries, message_reads, message_edits, message_reactions, messaging_referrals, messaging_handovers, standby',
  },
  WHATSAPP: {
    id: 'phoneNumberId',
    words: 'whatsapp',
    placeholder: '109876543210987',
    fields:
      'messages, smb_message_echoes, message_template_status_update, message_template_quality_update',
  },
  INSTAGRAM: {
    id: 'pageId',
    words: 'instagram',
    placeholder: '102030405060708',
    fields:
      'messages, messaging_postbacks, messaging_seen, message_edit, message_reactions, messaging_referral, messaging_handover, standby',
  },
} as const;

export type MetaKind = keyof typeof META_KINDS;

/** How an Instagram account is connected: through its Facebook page, or by itself. */
export type SetUp = 'PAGE' | 'INSTAGRAM';

/** The setting that names the account. */
export const accountSetting = (kind: MetaKind, setUp: SetUp) =>
  kind === 'INSTAGRAM' && setUp === 'INSTAGRAM' ? 'instagramId' : META_KINDS[kind].id;

/** Which kinds let people answer for seven days, with the human-agent tag. */
export const hasHumanAgent = (kind: MetaKind) => kind !== 'WHATSAPP';

export const isMetaKind = (kind: string): kind is MetaKind => kind in META_KINDS;
