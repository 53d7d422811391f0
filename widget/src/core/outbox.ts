import type { KeptFiles } from './kept-files';
import type { Store } from './store';

export interface Outgoing {
  id: string;
  text: string;
  /** The device's clock, not corrected. */
  writtenAt: number;
  sequence: number;
  name?: string | undefined;
  email?: string | undefined;
  page?: string | undefined;
  referrer?: string | undefined;
  /** A file instead of a text; its content is kept elsewhere. */
  file?: { name: string; size: number; voice: boolean };
  state: 'PENDING' | 'FAILED';
  /** Why it was refused, in words; null when the server did not say, empty when the file is gone. */
  reason?: string | null;
}

const PREFIX = 'out.';

/**
 * Messages written and not yet acknowledged. Each has its own entry in the store, so that two tabs adding at the
 * same moment cannot overwrite each other. What this tab knows of is also held in memory: a page that clears the
 * storage, or a full one, loses nothing.
 */
export class Outbox {
  readonly #known = new Map<string, Outgoing>();

  constructor(
    private readonly store: Store,
    private readonly files: KeptFiles | null = null,
  ) {
    store.onChange((name, value) => this.#changedElsewhere(name, value));
  }

  put(message: Outgoing): void {
    this.#known.set(message.id, message);
    this.store.set(PREFIX + message.id, JSON.stringify(message));
  }

  /** In the order they were written. */
  all(): Outgoing[] {
    for (const name of this.store.names()) {
      if (!name.startsWith(PREFIX)) continue;
      const message = parse(this.store.get(name));
      if (message !== null) this.#known.set(message.id, message);
    }
    return [...this.#known.values()].sort(
      (a, b) => a.sequence - b.sequence || a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1),
    );
  }

  /** The one to send now. A refused one lets the later ones pass, and a file, which may take long, lets texts pass. */
  next(): Outgoing | null {
    const pending = this.all().filter((message) => message.state === 'PENDING');
    return pending.find((message) => message.file === undefined) ?? pending[0] ?? null;
  }

  find(id: string): Outgoing | null {
    return this.all().find((message) => message.id === id) ?? null;
  }

  fail(id: string, reason: string | null): void {
    const message = this.find(id);
    if (message) this.put({ ...message, state: 'FAILED', reason });
  }

  remove(id: string): void {
    if (this.find(id)?.file !== undefined) this.files?.remove(id);
    this.#known.delete(id);
    this.store.remove(PREFIX + id);
  }

  #changedElsewhere(name: string | null, value: string | null): void {
    if (name === null) for (const message of [...this.#known.values()]) this.put(message);
    else if (name.startsWith(PREFIX) && value === null) this.#known.delete(name.slice(PREFIX.length));
  }
}

function parse(json: string | null): Outgoing | null {
  try {
    const message = JSON.parse(json ?? 'null') as Outgoing | null;
    const whole =
      typeof message?.id === 'string' &&
      typeof message.text === 'string' &&
      typeof message.sequence === 'number';
    return whole ? message : null;
  } catch {
    return null;
  }
}
