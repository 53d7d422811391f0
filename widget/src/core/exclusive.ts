import { readJson, type Store } from './store';

/** Runs the work while no other tab of the site runs its own. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>;

/** A tab the browser has frozen can hold the lock for ever; taking it away is safe as messages carry their ids. */
const PATIENCE_MS = 45_000;

export function withLocks(locks: LockManager, name: string, patienceMs = PATIENCE_MS): Exclusive {
  return async <T>(work: () => Promise<T>): Promise<T> => {
    const waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), patienceMs);
    const begin = () => {
      clearTimeout(timer);
      return work();
    };
    try {
      return (await locks.request(name, { signal: waiting.signal }, begin)) as T;
    } catch (problem) {
      if (!waiting.signal.aborted) throw problem;
      return (await locks.request(name, { steal: true }, work)) as T;
    } finally {
      clearTimeout(timer);
    }
  };
}

interface Lease {
  owner: string;
  until: number;
}

const LEASE = 'lease';
/** Longer than making a visitor and sending one message may take. */
const LEASE_MS = 40_000;
const SETTLE_MS = 40;
const LOOK_AGAIN_MS = 250;

export interface LeaseTools {
  owner: string;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
}

/** For pages without https, where browsers have no locks. */
export function withLease(store: Store, tools: LeaseTools): Exclusive {
  const holder = () => readJson<Lease>(store, LEASE);
  const free = () => {
    const lease = holder();
    const left = lease === null ? 0 : lease.until - tools.now();
    // More than a whole lease left means that the clock was set back meanwhile.
    return lease === null || lease.owner === tools.owner || left <= 0 || left > LEASE_MS;
  };
  const claim = async () => {
    store.set(LEASE, JSON.stringify({ owner: tools.owner, until: tools.now() + LEASE_MS }));
    // Two tabs may have written at once: the last one has it, which shows after a moment.
    await tools.sleep(SETTLE_MS + SETTLE_MS * tools.random());
    return holder()?.owner === tools.owner;
  };
  return async <T>(work: () => Promise<T>): Promise<T> => {
    while (!(free() && (await claim()))) await tools.sleep(LOOK_AGAIN_MS);
    try {
      return await work();
    } finally {
      releaseLease(store, tools.owner);
    }
  };
}

/** Also when the page is left: the next page must not wait for a lease nobody uses. */
export function releaseLease(store: Store, owner: string): void {
  if (readJson<Lease>(store, LEASE)?.owner === owner) store.remove(LEASE);
}
