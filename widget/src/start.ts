import { type Api, openApi, type Reply } from './core/api';
import { backoff } from './core/backoff';
import { Clock } from './core/clock';
import { Conversation } from './core/conversation';
import { releaseLease, withLease, withLocks } from './core/exclusive';
import { keptFiles } from './core/kept-files';
import type { ChannelConfig } from './core/protocol';
import { withoutSecrets } from './core/source';
import { openStore, readJson, type Store } from './core/store';
import { uuid } from './core/uuid';
import { Widget } from './ui/widget';

export interface Running {
  widget: Widget;
  conversation: Conversation;
}

const CONFIG = 'config';
/** An unreachable server is asked more and more seldom: every open page of a shop asks. */
const SLOWER = 10;

/** Starts the chat of one channel; null, with a sentence on the console, when there is none to show. */
export async function start(server: string, key: string): Promise<Running | null> {
  const base = `${server}/widget/api/${encodeURIComponent(key)}`;
  const prefix = `parley.${key}.`;
  const store = openStore(
    { storage: () => localStorage, listen: (listener) => addEventListener('storage', listener) },
    prefix,
  );
  const clock = new Clock();
  const api = openApi((url, init) => fetch(url, init), base, clock);
  const config = await configOf(api, store);
  if (config === null) return null;

  let widget: Widget | null = null;
  const owner = uuid();
  const conversation = new Conversation({
    api,
    store,
    clock,
    exclusive: navigator.locks
      ? withLocks(navigator.locks, `${prefix}send`)
      : withLease(store, { owner, now: Date.now, sleep, random: Math.random }),
    files: keptFiles(() => (typeof indexedDB === 'undefined' ? undefined : indexedDB), `${prefix}files`),
    openSocket: () => new WebSocket(`${base.replace(/^http/, 'ws')}/socket`) as never,
    online: () => navigator.onLine,
    source: () => ({ page: withoutSecrets(location.href), referrer: withoutSecrets(document.referrer) }),
    onChange: () => widget?.render(),
  });
  const tab = openStore({ storage: () => sessionStorage }, prefix);
  widget = new Widget({ conversation, config, store, tab, now: () => clock.now() });
  followPage(conversation, () => releaseLease(store, owner));
  conversation.start();
  return { widget, conversation };
}

function followPage(conversation: Conversation, left: () => void): void {
  addEventListener('online', () => conversation.wake());
  addEventListener('offline', () => conversation.wake());
  document.addEventListener('visibilitychange', () => {
    // A phone that slept may hold a connection that died long ago.
    if (document.visibilityState === 'visible') conversation.wake();
  });
  addEventListener('pagehide', () => {
    left();
    // An open socket would keep the page out of the browser's back-and-forward cache.
    conversation.stop();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) conversation.wake();
  });
}

async function configOf(api: Api, store: Store): Promise<ChannelConfig | null> {
  for (let failures = 1; ; failures++) {
    const reply = await api.config();
    if (reply.kind === 'OK' && reply.value.active) {
      store.set(CONFIG, JSON.stringify(reply.value));
      return reply.value;
    }
    if (reply.kind !== 'LATER') {
      store.remove(CONFIG);
      console.info(`Parley: no chat is shown. ${whyNot(reply)}`);
      return null;
    }
    // Without a connection the chat can still be read and written to; the messages wait.
    const known = readJson<ChannelConfig>(store, CONFIG);
    if (known !== null) return known;
    if (failures === 1) console.info('Parley: the server cannot be reached yet.');
    await sleep(backoff(failures) * SLOWER);
  }
}

function whyNot(reply: Reply<ChannelConfig>): string {
  if (reply.kind === 'OK') return 'The channel is switched off.';
  return (reply.kind === 'REFUSED' && reply.reason) || 'The server refuses this website.';
}

function sleep(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
