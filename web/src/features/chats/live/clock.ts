import { useSyncExternalStore } from 'react';

/** Ticks as long as somebody listens. */
class Clock {
  now = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly every: number) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    if (this.timer === undefined) {
      this.now = Date.now();
      this.timer = setInterval(this.tick, this.every);
    }
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size > 0) return;
      clearInterval(this.timer);
      this.timer = undefined;
    };
  };

  private readonly tick = () => {
    this.now = Date.now();
    for (const listener of this.listeners) listener();
  };
}

const calm = new Clock(10_000);
const exact = new Clock(1_000);

/** What `words` says about the present moment, looked at every 10 s; draws again only when the words change. */
export const useClock = (words: (now: number) => string): string =>
  useSyncExternalStore(calm.subscribe, () => words(calm.now));

/** The same for what runs out soon, looked at every second. */
export const useExactClock = (words: (now: number) => string): string =>
  useSyncExternalStore(exact.subscribe, () => words(exact.now));
