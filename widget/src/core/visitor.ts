import { readJson, type Store } from './store';

export interface Details {
  name?: string | undefined;
  email?: string | undefined;
}

const TOKEN = 'token';
const DETAILS = 'details';
const SEQUENCE = 'sequence';

/** Who writes: the server's token, and what the visitor said about themselves. Shared by all tabs. */
export class VisitorRecord {
  constructor(private readonly store: Store) {}

  token(): string | null {
    return this.store.get(TOKEN);
  }

  keep(token: string): void {
    this.store.set(TOKEN, token);
  }

  /** Forgets a token the server refused, but not one another tab got meanwhile. */
  forget(refused: string): void {
    if (this.token() === refused) this.store.remove(TOKEN);
  }

  details(): Details {
    return readJson<Details>(this.store, DETAILS) ?? {};
  }

  /** What is given takes the place of what was known; an empty text takes it away. */
  introduce(details: Details): void {
    this.store.set(DETAILS, JSON.stringify(tidy({ ...this.details(), ...details })));
  }

  /** The next number of a message; it only grows. */
  nextSequence(atLeast: number): number {
    const next = Math.max(Number(this.store.get(SEQUENCE)) || 0, atLeast) + 1;
    this.store.set(SEQUENCE, String(next));
    return next;
  }
}

const MAX_NAME = 100;
const MAX_EMAIL = 254;

export function looksLikeEmail(email: string): boolean {
  return email.length <= MAX_EMAIL && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email);
}

/** Only what the server will take: a wrong address must not make it refuse the message. */
function tidy({ name, email }: Details): Details {
  const tidyName = typeof name === 'string' ? name.trim().slice(0, MAX_NAME) : '';
  const tidyEmail = typeof email === 'string' ? email.trim() : '';
  // What is undefined does not get into the store.
  return { name: tidyName || undefined, email: looksLikeEmail(tidyEmail) ? tidyEmail : undefined };
}
