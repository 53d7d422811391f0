import type { Clock } from './clock';
import type { Outbox } from './outbox';
import type { ChatState, Hello, History, ServerFrame, WidgetMessage } from './protocol';
import { Thread } from './thread';
import type { Typing } from './typing';

const NO_CHAT: ChatState = { state: 'NONE', agent: null };

/** What the server told: the thread, and how far it reaches back and forth. */
export class Inbox {
  readonly thread = new Thread();
  chat = NO_CHAT;
  /** Whether there are older messages than those shown. */
  earlier = false;
  /** Up to where an agent has read what the visitor wrote. */
  seen = '';
  #after: string | null = null;

  constructor(
    private readonly outbox: Outbox,
    private readonly typing: Typing,
    private readonly clock: Clock,
  ) {}

  /** Up to where everything came. Only the socket moves it: an own message's acknowledgement may overtake an agent's. */
  get after(): string | null {
    return this.#after;
  }

  /** Returns how many messages of agents came. */
  hello({ messages, more, chat, seen }: Hello): number {
    this.#raiseSeen(seen ?? '');
    // With `after` the answer tells nothing about older ones.
    if (this.#after === null) this.earlier = more;
    this.chat = chat;
    this.typing.set(null);
    return this.#arrived(messages);
  }

  receive(frame: ServerFrame): void {
    if (frame.type === 'messages') this.#arrived(frame.messages);
    else if (frame.type === 'chat') this.chat = frame.chat;
    else if (frame.type === 'seen') this.#raiseSeen(frame.position);
    else if (frame.type === 'typing') this.typing.set(frame.on ? (frame.name ?? '') : null);
  }

  #arrived(messages: readonly WidgetMessage[]): number {
    for (const { position } of messages)
      if (this.#after === null || position > this.#after) this.#after = position;
    const fromAgents = this.add(messages).filter((message) => message.from === 'AGENT').length;
    if (fromAgents > 0) this.typing.set(null);
    return fromAgents;
  }

  older({ items, more }: History): void {
    this.add(items);
    this.earlier = more;
  }

  /** Returns those that were not there before. */
  add(messages: readonly WidgetMessage[]): WidgetMessage[] {
    const fresh = this.thread.add(messages);
    for (const { at } of fresh) this.clock.passed(at);
    // The server has it, although its answer may have been lost: not to be sent again.
    for (const message of messages) if (message.from === 'VISITOR') this.outbox.remove(message.id);
    return fresh;
  }

  /** The visitor's own, as the widget knows it; the server's copy, which may have come first, says more. */
  acknowledged(message: WidgetMessage): void {
    if (this.thread.has(message.id)) this.outbox.remove(message.id);
    else this.add([message]);
  }

  newestFromAgent(): WidgetMessage | null {
    return this.thread.current().findLast((message) => message.from === 'AGENT') ?? null;
  }

  /** The server does not know the visitor any more. */
  startOver(): void {
    this.thread.startOver();
    this.#after = null;
    this.earlier = false;
    this.chat = NO_CHAT;
    this.seen = '';
  }

  #raiseSeen(position: string): void {
    if (position > this.seen) this.seen = position;
  }
}
