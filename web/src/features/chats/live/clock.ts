import { useSyncExternalStore } from 'react';

const EVERY = 10_000;

let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick() {
  now = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  timer ??= setInterval(tick, EVERY);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** What `words` says about the present moment, looked at every 10 s; draws again only when the words change. */
export function useClock(words: (now: number) => string): string {
  return useSyncExternalStore(subscribe, () => words(now));
}
