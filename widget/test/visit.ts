import { vi } from 'vitest';
import { openApi } from '../src/core/api';
import { Clock } from '../src/core/clock';
import { Conversation } from '../src/core/conversation';
import { withLease } from '../src/core/exclusive';
import type { FakeServer } from './server';
import type { Site } from './site';

let tabs = 0;

export interface VisitOptions {
  random?: () => number;
}

/** A page of the site is opened in a tab. */
export function visit(site: Site, server: FakeServer, options: VisitOptions = {}) {
  const store = site.tab();
  const clock = new Clock(() => Date.now());
  const random = options.random ?? (() => 0.5);
  tabs += 1;
  let alive = true;
  const whileAlive = <T>(act: () => Promise<T>): Promise<T> => (alive ? act() : new Promise(() => {}));
  const nap = (ms: number) => whileAlive(() => sleep(ms).then(() => whileAlive(async () => {})));
  const lease = withLease(store, { owner: `tab-${tabs}`, now: () => Date.now(), sleep: nap, random });
  const conversation = new Conversation({
    api: openApi(
      (url, init) => whileAlive(() => server.fetch(url, init)),
      'https://parley.example/widget/api/KEY',
      clock,
      (url, file, options) => whileAlive(() => server.transport(url, file, options)),
    ),
    store,
    clock,
    exclusive: (work) => whileAlive(() => lease(work)),
    openSocket: () => server.openSocket(),
    files: {
      put: async (id, file) => void site.files.set(id, file),
      get: async (id) => site.files.get(id) ?? null,
      remove: (id) => void site.files.delete(id),
      keepOnly: (ids) => {
        for (const id of site.files.keys()) if (!ids.includes(id)) site.files.delete(id);
      },
    },
    online: () => server.online,
    source: () => ({ page: 'https://shop.example/plants', referrer: undefined }),
    onChange: () => {},
    random,
  });
  conversation.start();
  const texts = () => conversation.view().lines.map((line) => line.text);
  const statuses = () => conversation.view().lines.map((line) => line.status);
  /** The browser crashes: nothing is tidied up, and nothing is ever answered. */
  const crash = () => {
    alive = false;
    conversation.stop();
  };
  return { conversation, texts, statuses, crash };
}

export function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

export const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

/** Numbers by chance that are the same each time. */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}
