import { useSyncExternalStore } from 'react';

/** A value outside React that components can follow. */
export class Signal<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  readonly get = () => this.value;

  set(next: T) {
    if (Object.is(next, this.value)) return;
    this.value = next;
    for (const listener of [...this.listeners]) listener();
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };
}

/** Follows one part of a signal; `select` returns the same object as long as that part stays the same. */
export function useSignal<T, Part>(signal: Signal<T>, select: (value: T) => Part): Part {
  const read = () => select(signal.get());
  return useSyncExternalStore(signal.subscribe, read, read);
}
