/** `Date` of an answer is cut to the second and as old as the way back: less than this says nothing. */
const UNSURE = 2_000;

let ahead = 0;

/** Learns from an answer's `Date` how far the server's clock is ahead of this machine's. */
export function noteServerDate(date: string | null, now = Date.now()) {
  const at = Date.parse(date ?? '');
  if (Number.isNaN(at)) return;
  const difference = at + 500 - now;
  ahead = Math.abs(difference) < UNSURE ? 0 : difference;
}

/** What the server's clock says at this machine's `now`: for what runs out at an instant of the server. */
export const serverTime = (now = Date.now()) => now + ahead;
