import { MAX_TEXT } from './protocol';

/** What is really sent: without blank ends, and without the NUL a database cannot keep. */
export function cleaned(text: string): string {
  return text.replaceAll('\u0000', '').trim();
}

/** Characters left before the limit; negative when the text is too long. Counted as the server does, in UTF-16 units. */
export function room(text: string): number {
  return MAX_TEXT - cleaned(text).length;
}
