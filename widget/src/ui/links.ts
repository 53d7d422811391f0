export interface TextPart {
  text: string;
  href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"'`]+/gi;

/** Splits a text into plain parts and web addresses; together the parts are the text. */
export function splitLinks(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let done = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutSentenceEnd(match[0]);
    const href = safe(address);
    if (href === null) continue;
    if (match.index > done) parts.push({ text: text.slice(done, match.index), href: null });
    parts.push({ text: address, href });
    done = match.index + address.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), href: null });
  return parts;
}

/** "(see https://shop.example/a)." does not mean the bracket and the full stop. */
function withoutSentenceEnd(address: string): string {
  let end = address.replace(/[.,;:!?…]+$/u, '');
  while (end.endsWith(')') && count(end, ')') > count(end, '('))
    end = end.slice(0, -1).replace(/[.,;:!?…]+$/u, '');
  return end;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function safe(address: string): string | null {
  try {
    const url = new URL(address);
    // A name before the host ("https://bank.example@evil.example") is there only to deceive.
    return /^https?:$/.test(url.protocol) && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
