const STORE = 'files';

/** The files of messages that are still to be sent, by message: kept by the browser, so that a reload loses none. */
export interface KeptFiles {
  put(id: string, file: Blob): Promise<void>;
  get(id: string): Promise<Blob | null>;
  remove(id: string): void;
  /** Forgets all but these. */
  keepOnly(ids: readonly string[]): void;
}

/** What this page was given is also held in memory: a browser without a database loses nothing but by a reload. */
export function keptFiles(open: () => IDBFactory | undefined, name: string): KeptFiles {
  const here = new Map<string, Blob>();
  let opened: Promise<IDBDatabase> | undefined;

  function database(): Promise<IDBDatabase> {
    opened ??= new Promise((done, fail) => {
      const factory = open();
      if (factory === undefined) return fail(new Error('There is no database.'));
      const request = factory.open(name, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(STORE);
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error);
      request.onblocked = () => fail(new Error('The database is blocked.'));
    });
    return opened;
  }

  async function run<T>(
    mode: IDBTransactionMode,
    act: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> {
    try {
      const transaction = (await database()).transaction(STORE, mode);
      const request = act(transaction.objectStore(STORE));
      return await new Promise((done, fail) => {
        transaction.oncomplete = () => done(request.result);
        transaction.onabort = () => fail(transaction.error);
        transaction.onerror = () => fail(transaction.error);
      });
    } catch {
      return null;
    }
  }

  return {
    put: async (id, file) => {
      here.set(id, file);
      await run('readwrite', (store) => store.put(file, id));
    },
    get: async (id) =>
      here.get(id) ?? ((await run('readonly', (store) => store.get(id))) as Blob | null) ?? null,
    remove: (id) => {
      here.delete(id);
      void run('readwrite', (store) => store.delete(id));
    },
    keepOnly: (ids) => {
      void run('readonly', (store) => store.getAllKeys()).then((keys) => {
        const old = (keys ?? []).filter((key) => !ids.includes(String(key)) && !here.has(String(key)));
        if (old.length === 0) return;
        void run('readwrite', (store) => {
          for (const key of old) store.delete(key);
          return store.count();
        });
      });
    },
  };
}
