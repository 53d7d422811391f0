export const OFFERED = ['WEBSITE', 'TELEGRAM', 'SMS'] as const;

/** A kind of channel that can be connected. */
export type OfferedKind = (typeof OFFERED)[number];
