const FIRST_MS = 500;
const LONGEST_MS = 10_000;

/** How long to wait after so many failures in a row (1 or more): 0.5 s doubling to 10 s, half of it by chance. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  // Without the jitter all visitors of a shop would come back in the same instant after an outage.
  return full / 2 + (full / 2) * random();
}

const LONGEST_ORDER_MS = 3_600_000;

/** Reads Retry-After, in seconds or as a date; null when there is none or it makes no sense. */
export function retryAfter(header: string | null, now: number): number | null {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wait) || wait < 0 ? null : Math.min(wait, LONGEST_ORDER_MS);
}
