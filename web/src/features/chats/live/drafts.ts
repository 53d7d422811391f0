import { Signal, useSignal } from './signal';

interface Kept {
  text: string;
  /** The message that is to be quoted. */
  replyTo?: number;
  at: number;
}

const KEEP_FOR = 14 * 24 * 60 * 60 * 1000;

/** What was typed and not sent, per chat: it outlives switching, reload and network loss. */
export class Drafts {
  readonly texts = new Signal<ReadonlyMap<number, string>>(new Map());
  readonly replies = new Signal<ReadonlyMap<number, number>>(new Map());
  private prefix = '';

  constructor(private readonly storage: Storage) {}

  start(userId: number) {
    this.prefix = `parley.draft.${userId}.`;
    const texts = new Map<number, string>();
    const replies = new Map<number, number>();
    for (const key of this.keys()) {
      const kept = read(this.storage.getItem(key));
      if (kept && Date.now() - kept.at < KEEP_FOR) {
        const chat = Number(key.slice(this.prefix.length));
        if (kept.text !== '') texts.set(chat, kept.text);
        if (kept.replyTo !== undefined) replies.set(chat, kept.replyTo);
      } else this.storage.removeItem(key);
    }
    this.texts.set(texts);
    this.replies.set(replies);
  }

  of(chat: number): string {
    return this.texts.get().get(chat) ?? '';
  }

  set(chat: number, text: string) {
    const texts = new Map(this.texts.get());
    if (text === '') texts.delete(chat);
    else texts.set(chat, text);
    this.texts.set(texts);
    this.keep(chat);
  }

  /** The message that is quoted in what is being written. */
  replyOf(chat: number): number | undefined {
    return this.replies.get().get(chat);
  }

  /** Quotes a message in what is being written, or none any more. */
  reply(chat: number, message: number | undefined) {
    const replies = new Map(this.replies.get());
    if (message === undefined) replies.delete(chat);
    else replies.set(chat, message);
    this.replies.set(replies);
    this.keep(chat);
  }

  /** Puts a text that was not sent before what has been typed since. */
  giveBack(chat: number, text: string) {
    const typed = this.of(chat);
    this.set(chat, typed === '' ? text : `${text}\n${typed}`);
  }

  private keep(chat: number) {
    const text = this.of(chat);
    const replyTo = this.replyOf(chat);
    const kept: Kept = { text, at: Date.now(), ...(replyTo !== undefined && { replyTo }) };
    try {
      if (text === '' && replyTo === undefined) this.storage.removeItem(this.prefix + chat);
      else this.storage.setItem(this.prefix + chat, JSON.stringify(kept));
    } catch {
      // A full or forbidden storage: the text stays in memory.
    }
  }

  private keys(): string[] {
    const all = Array.from({ length: this.storage.length }, (_, index) => this.storage.key(index));
    return all.filter((key) => key !== null).filter((key) => key.startsWith(this.prefix));
  }
}

function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? '') as Kept;
    return typeof kept.text === 'string' && typeof kept.at === 'number' ? kept : null;
  } catch {
    return null;
  }
}

export const drafts = new Drafts(localStorage);

export const useDraft = (chat: number) => useSignal(drafts.texts, (texts) => texts.get(chat) ?? '');

export const useReply = (chat: number) => useSignal(drafts.replies, (replies) => replies.get(chat));
