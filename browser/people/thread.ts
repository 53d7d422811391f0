import type { Locator } from 'playwright-core';
import { escaped } from './words';

/** Which of the given texts stand in a thread, in the order they stand there, each as often as it stands there. */
export async function saidIn(thread: Locator, texts: readonly string[]): Promise<string[]> {
  const longestFirst = [...texts].sort((a, b) => b.length - a.length);
  const any = longestFirst.map(escaped).join('|');
  // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen counts
  return (await thread.innerText()).match(new RegExp(any, 'g')) ?? [];
}
