import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'Roles',
  add: 'Add role',
  new: 'New role',
  saved: 'The role “{{name}}” is saved. It holds from now on.',
  removed: 'The role “{{name}}” is deleted.',
  readyMade: 'Ready-made',
  users_one: '{{count}} user',
  users_other: '{{count}} users',
  heldBy: 'Held by',
  name: 'Name',
  description: 'Description',
  descriptionHint: 'One sentence that helps to choose the right role.',
  permissions: 'What the role allows',
  permissionsHint: 'A change holds at once for everybody who has the role.',
  delete: 'Delete role',
  deleteAsk: 'Delete the role “{{name}}”?',
  deleteWords: 'Only a role that no user and no queue has can be deleted. This cannot be undone.',
  missing: 'There is no such role.',
  fixed:
    'This role always allows everything, so that somebody can always help the others. It cannot be changed or deleted.',
  group: {
    chats: 'Chats',
    records: 'Contacts',
    figures: 'Figures and export',
    administration: 'Administration',
  },
  permission: {
    PROCESS_CHATS: {
      name: 'Answer chats',
      words: 'Receives, accepts, answers and completes chats of the own queues.',
    },
    START_CHATS: {
      name: 'Start chats',
      words: 'Writes to a customer first, where the messenger allows it.',
    },
    READ_ALL_CHATS: {
      name: 'Read all chats',
      words: 'Reads the chats of colleagues too. Each such reading stands in the audit trail.',
    },
    SUPERVISE: {
      name: 'Supervise',
      words: 'Assigns, takes over and completes chats of colleagues.',
    },
    READ_RECORDS: {
      name: 'See contacts',
      words: 'Searches and opens contacts and their history.',
    },
    EDIT_RECORDS: {
      name: 'Change contacts',
      words: 'Corrects names, phone numbers, e-mail addresses and languages.',
    },
    MERGE: {
      name: 'Merge contacts',
      words: 'Makes one contact of two that are the same person.',
    },
    DASHBOARDS: { name: 'See figures', words: 'Opens the dashboards about chats and teams.' },
    EXPORT: { name: 'Export', words: 'Takes lists and chats out of Parley as files.' },
    MANAGE_CHATS: {
      name: 'Set up chats',
      words: 'Connects channels, and changes queues and the system settings.',
    },
    MANAGE_USERS: {
      name: 'Manage users and roles',
      words: 'Invites and disables people, and decides what each may do.',
    },
    AUDIT: {
      name: 'Read the audit trail',
      words: 'Sees who changed what, and who read the chats of others.',
    },
    PERSONAL_DATA: {
      name: 'Handle personal data',
      words: 'Hands out or erases all that is kept about a person, on their request.',
    },
  },
};

const de: Translated<typeof en> = {
  title: 'Rollen',
  add: 'Rolle hinzufügen',
  new: 'Neue Rolle',
  saved: 'Die Rolle „{{name}}“ ist gespeichert. Sie gilt ab sofort.',
  removed: 'Die Rolle „{{name}}“ ist gelöscht.',
  readyMade: 'Mitgeliefert',
  users_one: '{{count}} Benutzer',
  users_other: '{{count}} Benutzer',
  heldBy: 'Vergeben an',
  name: 'Name',
  description: 'Beschreibung',
  descriptionHint: 'Ein Satz, der hilft, die richtige Rolle zu wählen.',
  permissions: 'Was die Rolle erlaubt',
  permissionsHint: 'Eine Änderung gilt sofort für alle, die die Rolle haben.',
  delete: 'Rolle löschen',
  deleteAsk: 'Die Rolle „{{name}}“ löschen?',
  deleteWords:
    'Nur eine Rolle, die niemand hat und die zu keiner Warteschlange gehört, kann gelöscht werden. Das lässt sich nicht rückgängig machen.',
  missing: 'Diese Rolle gibt es nicht.',
  fixed:
    'Diese Rolle erlaubt immer alles, damit immer jemand den anderen helfen kann. Sie lässt sich nicht ändern oder löschen.',
  group: {
    chats: 'Chats',
    records: 'Kontakte',
    figures: 'Zahlen und Export',
    administration: 'Administration',
  },
  permission: {
    PROCESS_CHATS: {
      name: 'Chats beantworten',
      words:
        'Bekommt Chats der eigenen Warteschlangen, nimmt sie an, beantwortet sie und schließt sie ab.',
    },
    START_CHATS: {
      name: 'Chats beginnen',
      words: 'Schreibt Kunden von sich aus an, wo der Messenger es zulässt.',
    },
    READ_ALL_CHATS: {
      name: 'Alle Chats lesen',
      words: 'Liest auch die Chats anderer. Jedes solche Lesen steht im Änderungsprotokoll.',
    },
    SUPERVISE: {
      name: 'Leiten',
      words: 'Weist Chats anderer zu, übernimmt sie und schließt sie ab.',
    },
    READ_RECORDS: {
      name: 'Kontakte sehen',
      words: 'Sucht und öffnet Kontakte und ihre Vorgeschichte.',
    },
    EDIT_RECORDS: {
      name: 'Kontakte ändern',
      words: 'Berichtigt Namen, Telefonnummern, E-Mail-Adressen und Sprachen.',
    },
    MERGE: {
      name: 'Kontakte zusammenführen',
      words: 'Macht aus zwei Kontakten derselben Person einen.',
    },
    DASHBOARDS: { name: 'Zahlen sehen', words: 'Öffnet die Auswertungen zu Chats und Teams.' },
    EXPORT: { name: 'Exportieren', words: 'Holt Listen und Chats als Dateien aus Parley heraus.' },
    MANAGE_CHATS: {
      name: 'Chats einrichten',
      words: 'Verbindet Kanäle und ändert Warteschlangen und Systemeinstellungen.',
    },
    MANAGE_USERS: {
      name: 'Benutzer und Rollen verwalten',
      words: 'Lädt Personen ein, sperrt sie und entscheidet, was sie dürfen.',
    },
    AUDIT: {
      name: 'Änderungsprotokoll lesen',
      words: 'Sieht, wer was geändert hat und wer die Chats anderer gelesen hat.',
    },
    PERSONAL_DATA: {
      name: 'Personenbezogene Daten',
      words: 'Gibt auf Wunsch einer Person alles über sie heraus oder löscht es.',
    },
  },
};

export const rolesTexts = { en, de };

addTexts('roles', rolesTexts);
