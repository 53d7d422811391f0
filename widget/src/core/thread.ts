import type { WidgetMessage } from './protocol';

interface Placed {
  message: WidgetMessage;
  generation: number;
}

/** The server's messages: sorted by position, replaced by id, so that nothing shows twice. */
export class Thread {
  readonly #byId = new Map<string, Placed>();
  #generation = 0;

  /** Adds or replaces; returns those that were not there before. */
  add(messages: readonly WidgetMessage[]): WidgetMessage[] {
    const fresh: WidgetMessage[] = [];
    for (const message of messages.filter(isMessage)) {
      const known = this.#byId.get(message.id);
      if (known === undefined) fresh.push(message);
      this.#byId.set(message.id, { message, generation: known?.generation ?? this.#generation });
    }
    return fresh;
  }

  has(id: string): boolean {
    return this.#byId.has(id);
  }

  all(): WidgetMessage[] {
    return this.#sorted().map((placed) => placed.message);
  }

  /** Those of the present visitor: only their positions can be compared with one another. */
  current(): WidgetMessage[] {
    return this.#sorted()
      .filter((placed) => placed.generation === this.#generation)
      .map((placed) => placed.message);
  }

  /** The server forgot the visitor: what is shown stays above all that comes. */
  startOver(): void {
    this.#generation += 1;
  }

  #sorted(): Placed[] {
    return [...this.#byId.values()].sort(
      (a, b) => a.generation - b.generation || compare(a.message.position, b.message.position),
    );
  }
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function isMessage(value: Partial<WidgetMessage> | null): value is WidgetMessage {
  return (
    typeof value?.id === 'string' &&
    typeof value.position === 'string' &&
    typeof value.text === 'string' &&
    typeof value.at === 'string'
  );
}
