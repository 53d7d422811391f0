import { Signal, useSignal } from './signal';

interface Kept {
  text: string;
  at: number;
}

const KEEP_FOR = 14 * 24 * 60 * 60 * 1000;

/** What was typed and not sent, per chat: it outlives switching, reload and network loss. */
export class Drafts {
  readonly texts = new Signal<ReadonlyMap<number, string>>(new Map());
  private prefix = '';

  constructor(private readonly storage: Storage) {}

  start(userId: number) {
    this.prefix = `parley.draft.${userId}.`;
    const texts = new Map<number, string>();
    for (const key of this.keys()) {
      const kept = read(this.storage.getItem(key));
      if (kept && Date.now() - kept.at < KEEP_FOR) {
        texts.set(Number(key.slice(this.prefix.length)), kept.text);
      } else this.storage.removeItem(key);
    }
    this.texts.set(texts);
  }

  of(chat: number): string {
    return this.texts.get().get(chat) ?? '';
  }

  set(chat: number, text: string) {
    const texts = new Map(this.texts.get());
    if (text === '') texts.delete(chat);
    else texts.set(chat, text);
    this.texts.set(texts);
    this.keep(chat, text);
  }

  /** Puts a text that was not sent before what has been typed since. */
  giveBack(chat: number, text: string) {
    const typed = this.of(chat);
    this.set(chat, typed === '' ? text : `${text}\n${typed}`);
  }

  private keep(chat: number, text: string) {
    try {
      if (text === '') this.storage.removeItem(this.prefix + chat);
      else this.storage.setItem(this.prefix + chat, JSON.stringify({ text, at: Date.now() }));
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
