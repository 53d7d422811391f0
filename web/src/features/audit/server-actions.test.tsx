import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderHook } from '@testing-library/react';
import i18next from 'i18next';
import { expect, it } from 'vitest';
import { texts } from '@/app/texts';
import type { Language } from '@/lib/api/types';
import { startI18n } from '@/lib/i18n/start-i18n';
import { AUDIT_GROUPS } from './audit-filter';
import { useAuditWords } from './use-audit-words';
import './texts';

const SERVER = join(import.meta.dirname, '../../../../src/main/java');

/** What the server's sources note in the audit trail, such as "queue.changed". */
const actions = () => {
  const found = new Set<string>();
  for (const file of readdirSync(SERVER, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.java')) continue;
    const calls = readFileSync(join(SERVER, file), 'utf8').match(/\bnote(Once)?\([^;]*;/g) ?? [];
    for (const [, action] of calls.join().matchAll(/"([a-z]+\.[a-z-]+)"/g)) found.add(action ?? '');
  }
  return [...found].sort();
};

it('every action the server notes has its words and can be filtered by', () => {
  expect(actions()).toContain('chat.read');
  const groups = new Set(actions().map((action) => action.split('.')[0]));
  expect([...groups].sort()).toEqual([...AUDIT_GROUPS].sort());
});

it.each<Language>(['en', 'de'])('every action is a whole sentence (%s)', async (language) => {
  startI18n(texts);
  await i18next.changeLanguage(language);
  const { result } = renderHook(() => useAuditWords());
  for (const action of actions()) {
    const type = action.split('.')[0] ?? '';
    const own = action === 'user.second-factor-on';
    const said = result.current({
      id: 1,
      at: '2026-11-20T10:00:00Z',
      who: { id: own ? 1 : 2, name: 'Alma Reyes' },
      whoName: 'Alma Reyes',
      action,
      object: { type, id: 1, name: 'X' },
      detail: { agent: 'Bea Krull' },
    });
    expect(said, language).not.toContain(action);
    expect(said).toMatch(/ .*\.$/);
  }
});
