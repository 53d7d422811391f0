const SHOWN_MS = 6_000;
const TOLD_EVERY_MS = 3_000;

/** "… is typing", both ways. */
export class Typing {
  #name: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #toldAt = 0;

  constructor(private readonly onChange: () => void) {}

  /** Who is typing on the other side; the empty text when the name is not known. */
  get name(): string | null {
    return this.#name;
  }

  set(name: string | null): void {
    clearTimeout(this.#timer);
    this.#name = name;
    if (name === null) return;
    // The frame that ends it may be lost.
    this.#timer = setTimeout(() => {
      this.#name = null;
      this.onChange();
    }, SHOWN_MS);
  }

  /** Says that the visitor types, not more often than the server wants to hear it. */
  tell(now: number, send: () => boolean): void {
    if (Math.abs(now - this.#toldAt) >= TOLD_EVERY_MS && send()) this.#toldAt = now;
  }
}
