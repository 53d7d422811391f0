import { openStore, type StorageChange, type Store } from '../src/core/store';

/** A web site's localStorage with several tabs, each told of the others' changes a moment later. */
export class Site {
  readonly data = new Map<string, string>();
  /** What the browser's database keeps. */
  readonly files = new Map<string, Blob>();
  readonly #tabs: { listener: ((change: StorageChange) => void) | null }[] = [];
  full = false;

  tab(prefix = 'parley.KEY.'): Store {
    const tab = { listener: null as ((change: StorageChange) => void) | null };
    this.#tabs.push(tab);
    const tell = (change: StorageChange) => {
      for (const other of this.#tabs) if (other !== tab) queueMicrotask(() => other.listener?.(change));
    };
    const data = this.data;
    const storage = {
      get length() {
        return data.size;
      },
      key: (i: number) => [...data.keys()][i] ?? null,
      getItem: (key: string) => data.get(key) ?? null,
      setItem: (key: string, value: string) => {
        if (this.full) throw new DOMException('full', 'QuotaExceededError');
        data.set(key, value);
        tell({ key, newValue: value });
      },
      removeItem: (key: string) => {
        if (data.delete(key)) tell({ key, newValue: null });
      },
      clear: () => {
        data.clear();
        tell({ key: null, newValue: null });
      },
    };
    const listen = (listener: (change: StorageChange) => void) => {
      tab.listener = listener;
    };
    return openStore({ storage: () => storage, listen }, prefix);
  }

  /** Another script of the page empties the storage; all tabs but none of ours did it. */
  cleared(): void {
    this.data.clear();
    for (const tab of this.#tabs) tab.listener?.({ key: null, newValue: null });
  }
}
