import type { accountTexts } from '@/features/account/texts';
import type { auditTexts } from '@/features/audit/texts';
import type { channelsTexts } from '@/features/channels/texts';
import { chatsDe, chatsEn } from '@/features/chats/texts';
import type { contactsTexts } from '@/features/contacts/texts';
import type { homeTexts } from '@/features/home/texts';
import type { quarantineTexts } from '@/features/quarantine/texts';
import type { queuesTexts } from '@/features/queues/texts';
import type { rolesTexts } from '@/features/roles/texts';
import { sessionTexts } from '@/features/session/texts';
import type { settingsTexts } from '@/features/settings/texts';
import type { usersTexts } from '@/features/users/texts';
import { commonTexts } from '@/ui/texts';
import { shellTexts } from './shell/texts';

const namespaces = {
  common: commonTexts,
  shell: shellTexts,
  session: sessionTexts,
  chats: { en: chatsEn, de: chatsDe },
};

type Namespaces = typeof namespaces;
export type EnglishTexts = { [N in keyof Namespaces]: Namespaces[N]['en'] } & {
  account: (typeof accountTexts)['en'];
  audit: (typeof auditTexts)['en'];
  channels: (typeof channelsTexts)['en'];
  contacts: (typeof contactsTexts)['en'];
  home: (typeof homeTexts)['en'];
  quarantine: (typeof quarantineTexts)['en'];
  queues: (typeof queuesTexts)['en'];
  roles: (typeof rolesTexts)['en'];
  settings: (typeof settingsTexts)['en'];
  users: (typeof usersTexts)['en'];
};

/** The texts of the first load, by language and namespace; the other namespaces come with their pages. */
export const texts = { en: pick('en'), de: pick('de') };

function pick(language: 'en' | 'de') {
  return Object.fromEntries(
    Object.entries(namespaces).map(([name, text]) => [name, text[language]]),
  );
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: EnglishTexts;
  }
}
