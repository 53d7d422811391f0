/** The server's time, as well as it is known: visitors' clocks are often wrong by minutes or years. */
export class Clock {
  #offset = 0;
  #exact = false;

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
    this.#offset = server - this.device();
    this.#exact = true;
  }

  /** From a Date header, which counts in whole seconds; it never replaces the exact offset. */
  roughly(header: string | null): void {
    const server = header === null ? Number.NaN : Date.parse(header) + 500;
    if (Number.isNaN(server) || this.#exact) return;
    const offset = server - this.device();
    this.#offset = Math.abs(offset) < 2000 ? 0 : offset;
  }
}
