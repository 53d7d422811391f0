import type { Api, Problem, Reply } from './api';
import { backoff } from './backoff';
import type { Clock } from './clock';
import type { Exclusive } from './exclusive';
import type { KeptFiles } from './kept-files';
import type { Outbox, Outgoing } from './outbox';
import type { Acknowledgement, MessageBody } from './protocol';
import type { Store } from './store';
import type { VisitorRecord } from './visitor';

export interface SenderParts {
  api: Api;
  outbox: Outbox;
  visitor: VisitorRecord;
  store: Store;
  clock: Clock;
  exclusive: Exclusive;
  files: KeptFiles;
  random?: () => number;
  onAcknowledged(message: Outgoing, answer: Acknowledgement): void;
  onProgress(): void;
  /** Something else changed: a token came or went, a message was refused, sending fails or works again. */
  onChange(): void;
}

const NOT_BEFORE = 'not-before';

/** Sends what is in the outbox, one after the other, and does not give up. */
export class Sender {
  #running = false;
  #failures = 0;
  #refusedTokens = 0;
  #endSleep: (() => void) | null = null;
  #uploading: { id: string; part: number; stop: AbortController } | null = null;

  constructor(private readonly parts: SenderParts) {}

  /** Whether nothing gets through; a server that asks for patience has got it. */
  get failing(): boolean {
    return this.#failures > 1 && this.#ordered() === 0;
  }

  /** How far the file of a message has come, from 0 to 1; null when it is not on its way. */
  progress(id: string): number | null {
    return this.#uploading?.id === id ? this.#uploading.part : null;
  }

  /** The message is not to be sent any more. */
  stop(id: string): void {
    if (this.#uploading?.id === id) this.#uploading.stop.abort();
  }

  /** Something was put into the outbox. A pause that is going on is kept. */
  queued(): void {
    if (!this.#running) void this.#run();
  }

  /** The network is back: try at once. Only a pause the server asked for goes on. */
  wake(): void {
    this.#failures = 0;
    this.#endSleep?.();
    this.queued();
  }

  async #run(): Promise<void> {
    this.#running = true;
    while (this.parts.outbox.next() !== null) {
      const wait = this.#ordered() || (await this.#attempt());
      if (wait > 0) await this.#sleep(wait);
    }
    this.#running = false;
  }

  /** One attempt; the milliseconds to wait before the next. The lock is not held while waiting. */
  async #attempt(): Promise<number> {
    try {
      return await this.parts.exclusive(() => this.#sendNext());
    } catch {
      // The lock was taken from us, or the browser refuses it: the message is still in the outbox.
      return this.#pause(null);
    }
  }

  async #sendNext(): Promise<number> {
    // Read again under the lock: another tab may have sent it while we waited.
    const message = this.parts.outbox.next();
    if (message === null) return 0;
    const token = await this.#token();
    if (token.kind !== 'OK') return this.#after(token, message, '');
    if (message.file !== undefined) {
      const brought = await this.#bring(token.value, message, message.file);
      // Taken back meanwhile.
      if (this.parts.outbox.find(message.id) === null) return 0;
      if (brought.kind !== 'OK') return this.#after(brought, message, token.value);
    }
    const answer = await this.parts.api.send(token.value, this.#body(message));
    if (answer.kind !== 'OK') return this.#after(answer, message, token.value);
    this.#failures = 0;
    this.#refusedTokens = 0;
    this.parts.onAcknowledged(message, answer.value);
    return 0;
  }

  async #bring(
    token: string,
    { id }: Outgoing,
    { name, voice }: NonNullable<Outgoing['file']>,
  ): Promise<Reply<unknown>> {
    const content = await this.parts.files.get(id);
    if (content === null) return { kind: 'REFUSED', reason: '' };
    const uploading = { id, part: 0, stop: new AbortController() };
    this.#uploading = uploading;
    const onProgress = (part: number) => {
      const shown = Math.round(part * 100) / 100;
      if (shown === uploading.part) return;
      uploading.part = shown;
      this.parts.onProgress();
    };
    const reply = await this.parts.api.upload(token, id, content, {
      name,
      voice,
      onProgress,
      signal: uploading.stop.signal,
    });
    this.#uploading = null;
    return reply;
  }

  async #token(): Promise<Reply<string>> {
    const known = this.parts.visitor.token();
    if (known !== null) return { kind: 'OK', value: known };
    const made = await this.parts.api.newVisitor();
    if (made.kind !== 'OK') return made;
    this.parts.visitor.keep(made.value.token);
    this.parts.onChange();
    return { kind: 'OK', value: made.value.token };
  }

  #after(problem: Problem, message: Outgoing, token: string): number {
    switch (problem.kind) {
      case 'TOKEN_UNKNOWN':
        this.parts.visitor.forget(token);
        this.parts.onChange();
        this.#refusedTokens += 1;
        // Once is an expired token; again and again is a server in trouble.
        return this.#refusedTokens === 1 ? 0 : this.#pause(null);
      case 'REFUSED':
        this.#failures = 0;
        this.parts.outbox.fail(message.id, problem.reason);
        this.parts.onChange();
        return 0;
      case 'LATER':
        return this.#pause(problem.waitMs);
    }
  }

  #pause(orderedMs: number | null): number {
    this.#failures += 1;
    if (orderedMs !== null) this.parts.store.set(NOT_BEFORE, String(this.parts.clock.raw() + orderedMs));
    this.parts.onChange();
    return Math.max(backoff(this.#failures, this.parts.random), orderedMs ?? 0);
  }

  /** What is left of a pause the server asked for, also when another tab or page was asked. */
  #ordered(): number {
    const left = (Number(this.parts.store.get(NOT_BEFORE)) || 0) - this.parts.clock.raw();
    // A pause longer than any the server may order comes from a clock that was set back.
    return left > 0 && left <= 3_600_000 ? left : 0;
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((done) => {
      const end = () => {
        clearTimeout(timer);
        this.#endSleep = null;
        done();
      };
      const timer = setTimeout(end, ms);
      this.#endSleep = end;
    });
  }

  #body({ id, text, writtenAt, sequence, name, email, page, referrer, file }: Outgoing): MessageBody {
    const sentAt = new Date(this.parts.clock.corrected(writtenAt)).toISOString();
    const body = { id, text, sentAt, sequence, name, email, page, referrer };
    return file === undefined ? body : { ...body, file: true };
  }
}
