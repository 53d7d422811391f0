type Listener = (name: string | null, value: string | null) => void;

/** Named texts shared by the tabs of a site. */
export interface Store {
  get(name: string): string | null;
  set(name: string, value: string): void;
  remove(name: string): void;
  names(): string[];
  /** Changes made by another tab; the name is null when everything was cleared. */
  onChange(listener: Listener): void;
}

/** For this page only: when the browser keeps nothing for us. */
export function memoryStore(): Store {
  const values = new Map<string, string>();
  return {
    get: (name) => values.get(name) ?? null,
    set: (name, value) => void values.set(name, value),
    remove: (name) => void values.delete(name),
    names: () => [...values.keys()],
    onChange: () => {},
  };
}

export interface StorageChange {
  key: string | null;
  newValue: string | null;
}

export interface StorageParts {
  /** Only looking at it throws where cookies and site data are blocked. */
  storage(): Storage;
  /** Calls the listener when another tab changes it. */
  listen?(listener: (change: StorageChange) => void): void;
}

/** A browser's storage under a prefix. What does not fit into it (full, blocked) is kept in memory. */
export function openStore({ storage: find, listen }: StorageParts, prefix: string): Store {
  const storage = usable(find, `${prefix}probe`);
  if (storage === null) return memoryStore();
  const overflow = new Map<string, string>();

  return {
    get: (name) => overflow.get(name) ?? storage.getItem(prefix + name),
    set(name, value) {
      try {
        storage.setItem(prefix + name, value);
        overflow.delete(name);
      } catch {
        overflow.set(name, value);
      }
    },
    remove(name) {
      overflow.delete(name);
      storage.removeItem(prefix + name);
    },
    names() {
      const names = new Set(overflow.keys());
      for (let i = 0; i < storage.length; i++) {
        const key = storage.key(i);
        if (key?.startsWith(prefix)) names.add(key.slice(prefix.length));
      }
      return [...names];
    },
    onChange(listener) {
      listen?.(({ key, newValue }) => {
        if (key === null) listener(null, null);
        else if (key.startsWith(prefix)) listener(key.slice(prefix.length), newValue);
      });
    },
  };
}

function usable(find: () => Storage, probe: string): Storage | null {
  try {
    const storage = find();
    storage.setItem(probe, '1');
    storage.removeItem(probe);
    return storage;
  } catch {
    return null;
  }
}

export function readJson<T>(store: Store, name: string): T | null {
  try {
    return JSON.parse(store.get(name) ?? 'null') as T | null;
  } catch {
    return null;
  }
}
