const DEEPEST = 24;

/**
 * Indents JSON without touching its values: numbers keep all their digits and texts their escapes.
 * Null when it is no JSON. Stops soon after `limit` characters.
 */
export function prettyJson(text: string, limit: number): string | null {
  if (!isJson(text)) return null;
  let out = '';
  let depth = 0;
  const line = () => `\n${'  '.repeat(Math.min(depth, DEEPEST))}`;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|[{[]\s*[}\]]|[{}[\],:]|[^\s{}[\],:"]+/g)) {
    if (token === '{' || token === '[') {
      depth++;
      out += token + line();
    } else if (token === '}' || token === ']') {
      depth--;
      out += line() + token;
    } else if (token === ',') out += token + line();
    else if (token === ':') out += ': ';
    else out += /^[{[]/.test(token) ? token.replace(/\s/g, '') : token;
    if (out.length > limit) break;
  }
  return out;
}

function isJson(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null;
  } catch {
    return false;
  }
}

/** Writes out what the eye would not see or what would turn the text around: control and direction marks. */
export const visible = (text: string) => text.replace(HIDDEN, (it) => `\\u${code(it)}`);

const code = (letter: string) => letter.charCodeAt(0).toString(16).padStart(4, '0');

const HIDDEN = /(?![\n\r\t])\p{Cc}|[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
