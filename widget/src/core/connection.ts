/** As the visitor sees it. */
export type Connection = 'FINE' | 'OFFLINE' | 'LOST';

/** A loss shorter than this is not worth a word. */
const GRACE_MS = 2_000;
const NOTICE_MS = 8_000;

/** What to say about the network, and what a lost connection made us miss. */
export class ConnectionNote {
  #lost = false;
  #long = false;
  #offline = false;
  #missed: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly online: () => boolean,
    private readonly onChange: () => void,
  ) {}

  state(sendingFails: boolean): Connection {
    if (!this.online()) {
      this.#offline = true;
      return 'OFFLINE';
    }
    return this.#long || sendingFails ? 'LOST' : 'FINE';
  }

  /** How many messages came with the reconnection; null when there is nothing to say. */
  get missed(): number | null {
    return this.#missed;
  }

  lost(): void {
    if (this.#lost) return;
    this.#lost = true;
    this.#missed = null;
    this.#after(GRACE_MS, () => {
      this.#long = true;
    });
  }

  back(missed: number): void {
    const worthSaying = this.#long || this.#offline;
    this.settled();
    if (!worthSaying) return;
    this.#missed = missed;
    this.#after(NOTICE_MS, () => {
      this.#missed = null;
    });
  }

  /** No connection is wanted, or it works: nothing to say. */
  settled(): void {
    clearTimeout(this.#timer);
    this.#lost = false;
    this.#long = false;
    this.#offline = false;
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      act();
      this.onChange();
    }, ms);
  }
}
