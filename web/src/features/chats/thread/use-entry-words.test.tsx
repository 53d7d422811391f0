import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { texts } from '@/app/texts';
import type { Entry } from '@/lib/api/types';
import { startI18n } from '@/lib/i18n/start-i18n';
import { useEntryWords } from './use-entry-words';

const bea = { id: 9, name: 'Bea Krull' };

it.each<[string, Pick<Entry, 'what' | 'who' | 'detail'>]>([
  ['Given back to the queue', { what: 'RETURNED', who: bea, detail: null }],
  [
    'No longer only for one colleague; the chat went to its queue',
    { what: 'RETURNED', who: null, detail: 'ASSIGNMENT_ENDED' },
  ],
  [
    'Bea Krull was disabled, so the chat went back to the queue',
    { what: 'RETURNED', who: bea, detail: 'OWNER_DISABLED' },
  ],
  ['Bea Krull did not accept in time', { what: 'MISSED', who: null, detail: 'Bea Krull' }],
])('the history says “%s”', (sentence, entry) => {
  startI18n(texts);
  const { result } = renderHook(() => useEntryWords());
  const said = result.current({ at: '2026-11-20T10:00:00Z', ...entry });
  expect(said.replace(/[\u2068\u2069]/g, '')).toBe(sentence);
});
