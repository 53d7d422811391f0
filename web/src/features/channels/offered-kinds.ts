/** The kinds of channel that can be connected, in the order in which they are offered. */
export const OFFERED_KINDS = [
  'WEBSITE',
  'TELEGRAM',
  'MESSENGER',
  'WHATSAPP',
  'INSTAGRAM',
  'SMS',
] as const;

export type OfferedKind = (typeof OFFERED_KINDS)[number];
