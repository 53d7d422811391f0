import type { Translated } from '@/lib/i18n/translated';

const en = {
  save: 'Save',
  cancel: 'Cancel',
  add: 'Add',
  delete: 'Delete',
  close: 'Close',
  showPassword: 'Show password',
  copy: 'Copy',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying. Select the text and copy it by keyboard.',
  more: 'Show more',
  tryAgain: 'Try again',
  loading: 'Loading…',
  saved: 'Saved.',
  noPermission: 'This part is not open to you',
  rule: {
    TO_ALL: {
      name: 'To all agents',
      words: 'Every active member below their limit sees the chat; the first to accept it owns it.',
    },
    AVAILABLE: {
      name: 'To an available agent',
      words:
        'The active member with the fewest chats is offered it alone; among equals, whoever has waited longest for one.',
    },
    ASSIGNED: {
      name: 'Given to one agent',
      words: 'Somebody gave the chat to one agent, so only that agent is offered it.',
    },
  },
  managed: {
    mark: 'Configuration file',
    words: 'This is managed by the configuration file. Change it there; it is only shown here.',
  },
  kind: {
    WEBSITE: 'Website',
    TELEGRAM: 'Telegram',
    MESSENGER: 'Messenger',
    WHATSAPP: 'WhatsApp',
    INSTAGRAM: 'Instagram',
    SMS: 'SMS',
  },
  language: { en: 'English', de: 'German' },
  problem: {
    page: 'This page stumbled over something it did not expect. Reload it to go on; what you saved is safe.',
    unreachable:
      'The server cannot be reached right now. Check your connection and try again; nothing you typed is lost.',
    forbidden: 'Your roles do not include this. An administrator can give you the permission.',
    gone: 'This is not here any more. Perhaps somebody deleted it.',
    server: 'The server could not do this just now (error {{status}}). Try again in a moment.',
    refused:
      'The server did not accept this (answer {{status}}). Check what you entered and try again.',
  },
  field: {
    required: 'Please fill this in.',
    name: 'Please give a name.',
    email: 'This does not look like an e-mail address.',
    password: 'Use at least 10 characters.',
    repeat: 'The two passwords differ. Type the same one twice.',
    tooLong: 'At most {{max}} characters, please.',
  },
};

const de: Translated<typeof en> = {
  save: 'Speichern',
  cancel: 'Abbrechen',
  add: 'Hinzufügen',
  delete: 'Löschen',
  close: 'Schließen',
  showPassword: 'Passwort anzeigen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed:
    'Der Browser hat das Kopieren nicht erlaubt. Markieren Sie den Text und kopieren Sie ihn mit der Tastatur.',
  more: 'Mehr anzeigen',
  tryAgain: 'Noch einmal versuchen',
  loading: 'Wird geladen …',
  saved: 'Gespeichert.',
  noPermission: 'Dieser Bereich ist für Sie nicht freigegeben',
  rule: {
    TO_ALL: {
      name: 'An alle',
      words:
        'Alle aktiven Mitglieder unter ihrer Grenze sehen den Chat; wer ihn zuerst annimmt, hat ihn.',
    },
    AVAILABLE: {
      name: 'An jemanden, der frei ist',
      words:
        'Nur das aktive Mitglied mit den wenigsten Chats bekommt ihn angeboten; unter Gleichen, wer am längsten auf einen wartet.',
    },
    ASSIGNED: {
      name: 'Einer Person gegeben',
      words: 'Jemand hat den Chat einer Person gegeben, nur sie bekommt ihn angeboten.',
    },
  },
  managed: {
    mark: 'Konfigurationsdatei',
    words:
      'Das wird von der Konfigurationsdatei verwaltet. Ändern Sie es dort; hier wird es nur angezeigt.',
  },
  kind: {
    WEBSITE: 'Website',
    TELEGRAM: 'Telegram',
    MESSENGER: 'Messenger',
    WHATSAPP: 'WhatsApp',
    INSTAGRAM: 'Instagram',
    SMS: 'SMS',
  },
  language: { en: 'Englisch', de: 'Deutsch' },
  problem: {
    page: 'Auf dieser Seite ist etwas Unerwartetes passiert. Laden Sie sie neu; Gespeichertes ist sicher.',
    unreachable:
      'Der Server ist gerade nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; was Sie eingegeben haben, bleibt stehen.',
    forbidden:
      'Ihre Rollen erlauben das nicht. Die Administration kann Ihnen die Berechtigung geben.',
    gone: 'Das gibt es hier nicht mehr. Vielleicht hat es jemand gelöscht.',
    server:
      'Der Server konnte das gerade nicht tun (Fehler {{status}}). Versuchen Sie es gleich noch einmal.',
    refused:
      'Der Server hat das nicht angenommen (Antwort {{status}}). Prüfen Sie Ihre Eingaben und versuchen Sie es noch einmal.',
  },
  field: {
    required: 'Bitte ausfüllen.',
    name: 'Bitte einen Namen angeben.',
    email: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    password: 'Bitte mindestens 10 Zeichen verwenden.',
    repeat: 'Die beiden Passwörter sind verschieden. Bitte zweimal dasselbe eingeben.',
    tooLong: 'Bitte höchstens {{max}} Zeichen.',
  },
};

export const commonTexts = { en, de };
