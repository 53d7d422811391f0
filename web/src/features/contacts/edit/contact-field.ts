import { api } from '@/lib/api/client';

/** The fields of a contact that are edited in place. */
export type ContactField = 'name' | 'email' | 'language' | 'phones';
export type FieldValue = string | string[] | null;

export const changeField = (id: number, field: ContactField, was: FieldValue, value: FieldValue) =>
  api.put(`/api/contacts/${id}/fields/${field}`, { was, value });

/** What was typed, one line each, as the server keeps it: without blanks, null or no line for nothing. */
export function typedValue(field: ContactField, lines: readonly string[]): FieldValue {
  const filled = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (field === 'phones') return filled;
  return filled[0] ?? (field === 'name' ? '' : null);
}

export const linesOf = (value: FieldValue): string[] =>
  Array.isArray(value) ? value : [value ?? ''];

export const sameValue = (a: FieldValue, b: FieldValue) =>
  linesOf(a).join('\n') === linesOf(b).join('\n');
