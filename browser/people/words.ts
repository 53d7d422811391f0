const SPECIAL = /[.*+?^${}()|[\]\\]/g;

export const escaped = (text: string) => text.replaceAll(SPECIAL, '\\$&');

/** The words wherever they stand, whether or not names in them are set apart for texts that mix directions. */
export const words = (text: string) =>
  new RegExp(text.split(/\b/).map(escaped).join('[\\u2066-\\u2069]*'));
