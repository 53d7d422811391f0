import type { Clock } from './clock';
import type { KeptFiles } from './kept-files';
import type { Outbox, Outgoing } from './outbox';
import { cleaned, room } from './text';
import { uuid } from './uuid';
import type { VisitorRecord } from './visitor';

export interface WritingParts {
  outbox: Outbox;
  files: KeptFiles;
  visitor: VisitorRecord;
  clock: Clock;
  /** Where the visitor is, without queries and fragments. */
  source(): { page: string | undefined; referrer: string | undefined };
}

/** Puts messages into the outbox, and refused ones back into it or out of it. */
export class Writing {
  constructor(private readonly parts: WritingParts) {}

  /** False when the text cannot be a message; then nothing happened. */
  write(text: string): boolean {
    const clean = cleaned(text);
    if (clean === '' || room(text) < 0) return false;
    this.parts.outbox.put({
      id: uuid(),
      text: clean,
      writtenAt: this.parts.clock.raw(),
      sequence: this.#nextSequence(),
      ...this.parts.visitor.details(),
      ...this.parts.source(),
      state: 'PENDING',
    });
    return true;
  }

  /** A file is kept before anything is sent. */
  async attach(content: Blob, name: string, voice: boolean): Promise<void> {
    const id = uuid();
    await this.parts.files.put(id, content);
    this.parts.outbox.put({
      id,
      text: '',
      file: { name, size: content.size, voice },
      writtenAt: this.parts.clock.raw(),
      sequence: this.#nextSequence(),
      ...this.parts.visitor.details(),
      ...this.parts.source(),
      state: 'PENDING',
    });
  }

  /** Sends a refused message again, as the newest: later ones have passed it. */
  retry(id: string): void {
    const message = this.#refused(id);
    if (message === null) return;
    const { reason: _, ...again } = message;
    this.parts.outbox.put({ ...again, sequence: this.#nextSequence(), state: 'PENDING' });
  }

  /** Takes a refused message away and returns its text, to be written anew. */
  takeBack(id: string): string | null {
    const message = this.#refused(id);
    if (message === null) return null;
    this.parts.outbox.remove(id);
    return message.text;
  }

  #refused(id: string): Outgoing | null {
    const message = this.parts.outbox.find(id);
    return message?.state === 'FAILED' ? message : null;
  }

  #nextSequence(): number {
    const waiting = this.parts.outbox.all().map((message) => message.sequence);
    return this.parts.visitor.nextSequence(Math.max(0, ...waiting));
  }
}
