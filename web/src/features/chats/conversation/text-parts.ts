import type { LongestText } from '@/lib/api/types';

/** More than that is no message but a document. */
const MOST_PARTS = 20;
/** Where a text may be cut, the best place first: between paragraphs, lines, sentences and words. */
const GAPS = [/\n\s*\n/g, /\n/g, /[.!?…。！？]["'”’»)\]]*\s/g, /\s/g];

const encoder = new TextEncoder();
const letters = new Intl.Segmenter();

/** As long as the channel counts it. */
export const lengthOf = (text: string, { unit }: LongestText) =>
  unit === 'BYTES' ? encoder.encode(text).length : text.length;

/** The messages that a text makes which is too long for one, in order; null when they would be too many. */
export function splitText(text: string, longest: LongestText): string[] | null {
  const parts: string[] = [];
  let rest = text.trim();
  while (lengthOf(rest, longest) > longest.most) {
    if (parts.length + 1 >= MOST_PARTS) return null;
    const cut = placeToCut(rest, fitting(rest, longest));
    parts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

/** How much of the text is one message at most; no letter or emoji is cut in two. */
function fitting(text: string, longest: LongestText): number {
  let size = 0;
  let end = 0;
  for (const { segment } of letters.segment(text)) {
    size += lengthOf(segment, longest);
    if (size > longest.most && end > 0) break;
    end += segment.length;
  }
  return end;
}

/** The last gap that leaves a message at least half full; between words any gap will do. */
function placeToCut(text: string, most: number): number {
  const seen = text.slice(0, most + 1);
  for (const [i, gap] of GAPS.entries()) {
    const last = [...seen.matchAll(gap)].at(-1);
    const end = last === undefined ? 0 : Math.min(most, last.index + last[0].length);
    if (end > (i === GAPS.length - 1 ? 0 : most / 2)) return end;
  }
  return most;
}
