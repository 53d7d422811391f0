import type { Template } from '@/lib/api/types';

export type Values = Readonly<Record<string, string>>;

export type Mistake = 'missing' | 'tooLong' | 'noBreaks';

const LONGEST = 1024;

/** What the provider would refuse of a value. */
export function mistakeOf(value: string): Mistake | null {
  const typed = value.trim();
  if (typed === '') return 'missing';
  if (typed.length > LONGEST) return 'tooLong';
  return /\p{Cc}| {4}/u.test(typed) ? 'noBreaks' : null;
}

/** Those of all places, by their keys; empty when the template can be sent. */
export function mistakesOf({ variables }: Template, values: Values): Record<string, Mistake> {
  const found = variables.flatMap(({ key }) => {
    const mistake = mistakeOf(values[key] ?? '');
    return mistake === null ? [] : [[key, mistake] as const];
  });
  return Object.fromEntries(found);
}

/** The words as the customer reads them; a place without a value stays as it is. */
export function filledText({ content }: Template, values: Values): string {
  const fill = (part: string, text: string) =>
    text.replaceAll(/\{\{\s*(\w{1,60})\s*\}\}/g, (place, name: string) => {
      const value = (values[`${part}.${name}`] ?? '').trim();
      return value === '' ? place : value;
    });
  const buttons = content.buttons.map(({ text, value }, index) =>
    value === null ? `[${text}]` : `[${text}] ${fill(`button.${index}`, value)}`,
  );
  return [
    fill('header', content.headerText ?? ''),
    fill('body', content.bodyText),
    content.footerText ?? '',
    ...buttons,
  ]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

/** Those with all the words in name or text; the customer's language first, and first what may be sent. */
export function chosenTemplates(
  all: readonly Template[],
  words: string,
  language: string | null,
): Template[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const theirs = (template: Template) =>
    language !== null && template.language.slice(0, 2) === language.slice(0, 2) ? 0 : 1;
  const blocked = ({ refusal }: Template) => (refusal === null ? 0 : 1);
  return all
    .filter((one) => {
      const text = `${one.name} ${filledText(one, {})}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .sort((a, b) => blocked(a) - blocked(b) || theirs(a) - theirs(b));
}
