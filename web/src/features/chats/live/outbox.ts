import { ApiProblem } from '@/lib/api/api-problem';
import type { Message, MessageFile } from '@/lib/api/types';
import { backoff } from '@/lib/live/backoff';
import { Signal } from './signal';

/** A message on its way to the server. */
export interface Outgoing {
  clientId: string;
  chatId: number;
  text: string;
  /** An upload that is sent with it. */
  file?: MessageFile;
  /** The message that it quotes. */
  replyTo?: number;
  /** Milliseconds, growing: the order in which they were written. */
  order: number;
}

type Beside = Pick<Outgoing, 'file' | 'replyTo'>;

export interface OutboxOptions {
  storage: Storage;
  /** Gives up when `signal` is aborted. */
  post: (message: Outgoing, signal: AbortSignal) => Promise<Message>;
  accepted: (message: Message) => void;
  /** The server will not take the first; the rest of the chat is handed back with it, so that order holds. */
  refused: (messages: readonly Outgoing[], failure: ApiProblem) => void;
}

const SEND_AGAIN = 'the connection is back';

type Waiting = ReadonlyMap<number, readonly Outgoing[]>;

/** How long to wait for an answer: a connection that died in silence shows soon, a slow server is let be in the end. */
const patience = (failures: number) => (failures < 6 ? 5_000 : 20_000);

/** Answers that mean "not now": the same request may pass later. */
const TRY_LATER: ReadonlySet<number> = new Set([401, 408, 425, 429]);

const isRefusal = (failure: unknown): failure is ApiProblem =>
  failure instanceof ApiProblem &&
  failure.status >= 400 &&
  failure.status < 500 &&
  !TRY_LATER.has(failure.status);

/** Sends messages in order per chat, and again until the server has them; survives reload and network loss. */
export class Outbox {
  readonly waiting = new Signal<Waiting>(new Map());
  private readonly busy = new Set<number>();
  private readonly attempts = new Map<number, AbortController>();
  private readonly retries = new Map<number, ReturnType<typeof setTimeout>>();
  private failures = 0;
  private prefix = '';

  constructor(private readonly options: OutboxOptions) {}

  /** Takes up what this user had not got through before. */
  start(userId: number) {
    this.prefix = `parley.outbox.${userId}.`;
    for (const timer of this.retries.values()) clearTimeout(timer);
    this.retries.clear();
    const waiting = new Map<number, Outgoing[]>();
    for (const message of this.stored()) {
      waiting.set(message.chatId, [...(waiting.get(message.chatId) ?? []), message]);
    }
    this.waiting.set(waiting);
    this.kick();
  }

  add(chatId: number, text: string, { file, replyTo }: Beside = {}) {
    const last = Math.max(0, ...[...this.waiting.get().values()].flat().map(({ order }) => order));
    const order = Math.max(Date.now(), last + 1);
    const message = {
      ...{ clientId: crypto.randomUUID(), chatId, text, order },
      ...(file && { file }),
      ...(replyTo !== undefined && { replyTo }),
    };
    this.store(message);
    this.replace(chatId, [...this.of(chatId), message]);
    if (!this.retries.has(chatId)) void this.run(chatId);
  }

  /** The server has these, whoever said so: the answer, the live socket or another tab. */
  arrived(clientIds: readonly string[]) {
    for (const [chatId, messages] of this.waiting.get()) {
      const done = messages.filter(({ clientId }) => clientIds.includes(clientId));
      if (done.length > 0) this.remove(chatId, done);
    }
  }

  /** Another tab took the message off the storage. */
  readonly onStorage = ({ key, newValue }: StorageEvent) => {
    if (key?.startsWith(this.prefix) && newValue === null) {
      this.arrived([key.slice(this.prefix.length)]);
    }
  };

  /** The connection is back: do not wait for the next attempt, nor for an answer from before the loss. */
  readonly kick = () => {
    this.failures = 0;
    for (const attempt of this.attempts.values()) attempt.abort(SEND_AGAIN);
    for (const chatId of this.waiting.get().keys()) void this.run(chatId);
  };

  private async run(chatId: number) {
    if (this.busy.has(chatId)) return;
    clearTimeout(this.retries.get(chatId));
    this.retries.delete(chatId);
    this.busy.add(chatId);
    let going = true;
    while (going) going = await this.sendFirst(chatId);
    this.busy.delete(chatId);
  }

  private async sendFirst(chatId: number): Promise<boolean> {
    const prefix = this.prefix;
    const [first] = this.of(chatId);
    if (first === undefined) return false;
    const attempt = new AbortController();
    const tooLate = setTimeout(() => attempt.abort(), patience(this.failures));
    this.attempts.set(chatId, attempt);
    try {
      const message = await this.options.post(first, attempt.signal);
      if (this.prefix !== prefix) return false;
      this.failures = 0;
      this.remove(chatId, [first]);
      this.options.accepted(message);
      return true;
    } catch (failure) {
      if (this.prefix !== prefix) return false;
      if (attempt.signal.reason === SEND_AGAIN) return true;
      if (isRefusal(failure)) this.giveBack(chatId, failure);
      else this.later(chatId);
      return false;
    } finally {
      clearTimeout(tooLate);
      this.attempts.delete(chatId);
    }
  }

  private giveBack(chatId: number, failure: ApiProblem) {
    const messages = this.of(chatId);
    this.remove(chatId, messages);
    this.options.refused(messages, failure);
  }

  private later(chatId: number) {
    const wait = backoff(this.failures++);
    this.retries.set(
      chatId,
      setTimeout(() => void this.run(chatId), wait),
    );
  }

  private of(chatId: number): readonly Outgoing[] {
    return this.waiting.get().get(chatId) ?? [];
  }

  private replace(chatId: number, messages: readonly Outgoing[]) {
    const waiting = new Map(this.waiting.get());
    if (messages.length === 0) waiting.delete(chatId);
    else waiting.set(chatId, messages);
    this.waiting.set(waiting);
  }

  private remove(chatId: number, done: readonly Outgoing[]) {
    for (const { clientId } of done) this.options.storage.removeItem(this.prefix + clientId);
    this.replace(
      chatId,
      this.of(chatId).filter((message) => !done.includes(message)),
    );
  }

  private store(message: Outgoing) {
    try {
      this.options.storage.setItem(this.prefix + message.clientId, JSON.stringify(message));
    } catch {
      // A full or forbidden storage: the message is still sent, it only would not survive a reload.
    }
  }

  private stored(): Outgoing[] {
    const { storage } = this.options;
    const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
    return keys
      .filter((key) => key?.startsWith(this.prefix))
      .flatMap((key) => read(storage.getItem(key ?? '')))
      .sort((a, b) => a.order - b.order);
  }
}

function read(text: string | null): Outgoing[] {
  try {
    const message = JSON.parse(text ?? '') as Outgoing;
    return typeof message.text === 'string' ? [message] : [];
  } catch {
    return [];
  }
}
