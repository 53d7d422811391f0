import type { Api, Reply } from './api';
import type { Inbox } from './inbox';
import type { History } from './protocol';
import type { VisitorRecord } from './visitor';

/** Messages asked for rather than pushed: older ones, and the newest where no socket gets through. */
export class Archive {
  #loading = false;

  constructor(
    private readonly api: Api,
    private readonly visitor: VisitorRecord,
    private readonly inbox: Inbox,
  ) {}

  async loadEarlier(): Promise<void> {
    const oldest = this.inbox.thread.current()[0];
    if (this.#loading || !this.inbox.earlier || oldest === undefined) return;
    this.#loading = true;
    await this.#load(oldest.position, (history) => this.inbox.older(history));
    this.#loading = false;
  }

  async loadNewest(): Promise<void> {
    await this.#load(null, ({ items }) => this.inbox.add(items));
  }

  async #load(before: string | null, take: (history: History) => void): Promise<void> {
    const token = this.visitor.token();
    if (token === null) return;
    const reply: Reply<History> = await this.api.history(token, before);
    if (reply.kind === 'TOKEN_UNKNOWN') this.visitor.forget(token);
    // Meanwhile it may be another visitor, who must not see these.
    else if (reply.kind === 'OK' && this.visitor.token() === token) take(reply.value);
  }
}
