import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Exclusive, releaseLease, withLease, withLocks } from '../src/core/exclusive';
import { memoryStore, type Store } from '../src/core/store';
import { Site } from './site';
import { chanceFrom, pass, sleep } from './visit';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Browsers show a tab's changes to another one a moment later; the last of two writes stays. */
function laggingStores(ms: number): [Store, Store] {
  const views = [memoryStore(), memoryStore()] as const;
  let writes = 0;
  const store = (own: Store): Store => {
    const later = (act: (view: Store) => void) => {
      writes += 1;
      const write = writes;
      act(own);
      setTimeout(() => write === writes && views.forEach(act), ms);
    };
    return {
      ...own,
      set: (name, value) => later((view) => view.set(name, value)),
      remove: (name) => later((view) => view.remove(name)),
    };
  };
  return [store(views[0]), store(views[1])];
}

function leases(site: Site, count: number): Exclusive[] {
  const random = chanceFrom(count);
  return Array.from({ length: count }, (_, i) =>
    withLease(site.tab(), { owner: `tab-${i}`, now: () => Date.now(), sleep, random }),
  );
}

describe('the lease', () => {
  it('lets only one tab work at a time, and each of them in the end', async () => {
    let inside = 0;
    let most = 0;
    const done: number[] = [];
    const work = (i: number) => async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(100);
      inside -= 1;
      done.push(i);
    };
    for (const [i, lease] of leases(new Site(), 5).entries()) void lease(work(i));
    await pass(10_000);
    expect(most).toBe(1);
    expect(done.sort()).toEqual([0, 1, 2, 3, 4]);
  });

  it('is one tab’s also when both write it before they see each other’s', async () => {
    const [left, right] = laggingStores(15);
    const random = chanceFrom(1);
    const tools = { now: () => Date.now(), sleep, random };
    let inside = 0;
    let most = 0;
    const work = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await sleep(100);
      inside -= 1;
    };
    void withLease(left, { ...tools, owner: 'left' })(work);
    void withLease(right, { ...tools, owner: 'right' })(work);
    await pass(5_000);
    expect([most, inside]).toEqual([1, 0]);
  });

  it('is free again after a failure', async () => {
    const [left, right] = leases(new Site(), 2);
    const failing = left?.(() => Promise.reject(new Error('no'))).catch(() => 'failed');
    const other = right?.(async () => 'worked');
    await pass(2_000);
    expect(await failing).toBe('failed');
    expect(await other).toBe('worked');
  });

  it('of a tab that died ends after a while; of a page that was left, at once', async () => {
    const site = new Site();
    const [dead, alive] = leases(site, 2);
    void dead?.(() => new Promise(() => {}));
    await pass(500);
    const worked = vi.fn(async () => {});
    void alive?.(worked);
    await pass(30_000);
    expect(worked).not.toHaveBeenCalled();
    releaseLease(site.tab(), 'tab-1');
    await pass(1_000);
    expect(worked).not.toHaveBeenCalled();
    releaseLease(site.tab(), 'tab-0');
    await pass(1_000);
    expect(worked).toHaveBeenCalledOnce();
    void dead?.(() => new Promise(() => {}));
    await pass(500);
    void alive?.(worked);
    await pass(41_000);
    expect(worked).toHaveBeenCalledTimes(2);
  });
});

describe('the browser’s lock', () => {
  /** One holder at a time; `steal` takes it away, as navigator.locks does. */
  function locks(): LockManager {
    let tail: Promise<unknown> = Promise.resolve();
    return {
      request: (_name: string, options: LockOptions, work: () => Promise<unknown>) => {
        if (options.steal) return work();
        const turn = tail.then(() => {
          if (options.signal?.aborted) throw new DOMException('gone', 'AbortError');
          return work();
        });
        tail = turn.catch(() => {});
        const aborted = new Promise((_, fail) => {
          options.signal?.addEventListener('abort', () => fail(new DOMException('gone', 'AbortError')));
        });
        return Promise.race([turn, aborted]);
      },
    } as unknown as LockManager;
  }

  it('is taken away from a tab that is frozen with it', async () => {
    const manager = locks();
    const frozen = withLocks(manager, 'send');
    const other = withLocks(manager, 'send');
    void frozen(() => new Promise(() => {}));
    const worked = vi.fn(async () => 'worked');
    const result = other(worked);
    await pass(44_000);
    expect(worked).not.toHaveBeenCalled();
    await pass(2_000);
    expect(await result).toBe('worked');
  });

  it('does not do failed work a second time', async () => {
    const work = vi.fn(() => Promise.reject(new Error('no')));
    await expect(withLocks(locks(), 'send')(work)).rejects.toThrow('no');
    expect(work).toHaveBeenCalledOnce();
  });
});
