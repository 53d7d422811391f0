import { useTranslation } from 'react-i18next';
import type { MessageFile } from '@/lib/api/types';
import { useKindWords } from '../thread/use-kind-words';

const STEP = 1024;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** "3.4 MB" in a language. */
export function sizeInWords(bytes: number, language: string): string {
  let unit = 0;
  let size = bytes;
  while (size >= STEP && unit < UNITS.length - 1) {
    size /= STEP;
    unit++;
  }
  const words = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[unit],
    unitDisplay: unit === 0 ? 'long' : 'short',
    maximumFractionDigits: size < 10 && unit > 0 ? 1 : 0,
  }).format(size);
  // A number is not torn from its unit at the end of a line.
  return words.replace(' ', '\u00a0');
}

/** What a file is, in a word: for one without a name. */
export function useFileWords() {
  const words = useKindWords();
  return ({ kind }: MessageFile) => words({ kind, about: null, direction: 'IN', deletedAt: null });
}

/** Says sizes in the language of the page. */
export function useSizeWords() {
  const { i18n } = useTranslation('chats');
  return (bytes: number) => sizeInWords(bytes, i18n.language);
}
