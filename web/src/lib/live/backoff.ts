const SHORTEST = 500;
const LONGEST = 10_000;

/** How long to wait before the next attempt: 0.5 to 10 s, doubled, spread so that pages do not come back as one wave. */
export function backoff(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST, 2 * SHORTEST * 2 ** failures);
  return Math.round(SHORTEST + random() * (ceiling - SHORTEST));
}
