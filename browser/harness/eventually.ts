import { expect, vi } from 'vitest';

/** What is looked at becomes what is wanted; also in journeys that run at the same time. */
export async function eventually<T>(
  look: () => Promise<T>,
  wanted: T,
  within = 15_000,
): Promise<void> {
  await vi.waitFor(async () => expect(await look()).toEqual(wanted), {
    timeout: within,
    interval: 100,
  });
}
