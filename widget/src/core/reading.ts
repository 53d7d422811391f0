import type { ClientFrame, WidgetMessage } from './protocol';
import type { Store } from './store';

const READ = 'read';

/** What the visitor has seen: told to the server, shared by the tabs, and counted for the badge. */
export class Reading {
  #delivered = '';
  #toldRead = '';

  constructor(
    private readonly store: Store,
    private readonly send: (frame: ClientFrame) => boolean,
  ) {}

  /** A new connection: the server says up to where it knows; what it missed is told again. */
  connected(lastRead: string | null): void {
    this.#delivered = '';
    this.#toldRead = lastRead ?? '';
    this.#raise(lastRead ?? '');
  }

  /** Another visitor: positions start anew. */
  startOver(): void {
    this.store.remove(READ);
    this.connected(null);
  }

  unread(messages: readonly WidgetMessage[]): number {
    const read = this.#position();
    return messages.filter((message) => message.from === 'AGENT' && message.position > read).length;
  }

  /** Tells what is newly delivered or, with the chat open in a visible page, read. */
  update(newest: WidgetMessage | null, visible: boolean): void {
    if (newest === null) return;
    const { position } = newest;
    if (visible) this.#raise(position);
    const read = this.#position();
    if (position <= read) {
      if (read > this.#toldRead && this.send({ type: 'seen', position: read, read: true }))
        this.#toldRead = read;
    } else if (position > this.#delivered && this.send({ type: 'seen', position, read: false })) {
      this.#delivered = position;
    }
  }

  #position(): string {
    return this.store.get(READ) ?? '';
  }

  #raise(position: string): void {
    if (position > this.#position()) this.store.set(READ, position);
  }
}
