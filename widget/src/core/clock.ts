/** The server's time, as well as it is known: visitors' clocks are often wrong by minutes or years. */
export class Clock {
  #offset = 0;
  #exact = false;
  #least = Number.NEGATIVE_INFINITY;

  constructor(private readonly device: () => number = Date.now) {}

  /** The device's own time, in milliseconds. */
  raw(): number {
    return this.device();
  }

  now(): number {
    return this.corrected(this.device());
  }

  corrected(deviceTime: number): number {
    return deviceTime + this.#offset;
  }

  /** From the socket's greeting. */
  exactly(instant: string): void {
    const server = Date.parse(instant);
    if (Number.isNaN(server)) return;
    this.#offset = Math.max(server - this.device(), this.#least);
    this.#exact = true;
  }

  /**
   * The server's clock has passed this moment. A greeting that was read late makes the offset too small; an answer
   * must not seem older than what it answers.
   */
  passed(instant: string): void {
    const least = Date.parse(instant) + 1 - this.device();
    if (Number.isNaN(least)) return;
    this.#least = Math.max(this.#least, least);
    this.#offset = Math.max(this.#offset, least);
  }

  /** From a Date header, which counts in whole seconds; it never replaces the exact offset. */
  roughly(header: string | null): void {
    const server = header === null ? Number.NaN : Date.parse(header) + 500;
    if (Number.isNaN(server) || this.#exact) return;
    const offset = server - this.device();
    this.#offset = Math.max(Math.abs(offset) < 2000 ? 0 : offset, this.#least);
  }
}
