import { describe, expect, it } from 'vitest';
import { accountTexts } from '@/features/account/texts';
import { auditTexts } from '@/features/audit/texts';
import { channelsTexts } from '@/features/channels/texts';
import { contactsTexts } from '@/features/contacts/texts';
import { homeTexts } from '@/features/home/texts';
import { quarantineTexts } from '@/features/quarantine/texts';
import { queuesTexts } from '@/features/queues/texts';
import { rolesTexts } from '@/features/roles/texts';
import { settingsTexts } from '@/features/settings/texts';
import { usersTexts } from '@/features/users/texts';
import { texts } from './texts';

type Flat = Map<string, string>;

function flat(tree: object, path = ''): Flat {
  const found: Flat = new Map();
  for (const [key, value] of Object.entries(tree)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') found.set(here, value);
    else for (const [below, text] of flat(value, here)) found.set(below, text);
  }
  return found;
}

const of = (language: 'en' | 'de') =>
  flat({
    ...texts[language],
    account: accountTexts[language],
    audit: auditTexts[language],
    channels: channelsTexts[language],
    quarantine: quarantineTexts[language],
    contacts: contactsTexts[language],
    home: homeTexts[language],
    queues: queuesTexts[language],
    settings: settingsTexts[language],
    users: usersTexts[language],
    roles: rolesTexts[language],
  });
const english = of('en');
const german = of('de');
const gaps = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map(([, name]) => name).sort();

describe('the texts', () => {
  it('exist in English and German under the same keys, those of the chats too', () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
    expect([...english.keys()].some((key) => key.startsWith('chats.'))).toBe(true);
  });

  it('are never empty', () => {
    const empty = [...english, ...german].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('fill in the same values in both languages', () => {
    const different = [...english].filter(
      ([key, text]) => gaps(text).join() !== gaps(german.get(key) ?? '').join(),
    );
    expect(different).toEqual([]);
  });
});
