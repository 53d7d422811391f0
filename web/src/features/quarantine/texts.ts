import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'Quarantine',
  words:
    'What a provider sent and Parley could not take is kept here, so that nothing is lost. Put the cause right, then replay it: it is taken as if it had just arrived.',
  empty: {
    title: 'Nothing in quarantine',
    words:
      'When a provider sends something that Parley cannot read or may not take, it is kept here with the reason, and can be replayed later. So no message is lost.',
  },
  none: {
    title: 'Nothing fits these filters',
    words: 'Nothing of that kind is kept.',
    clear: 'Show everything',
  },
  filter: { channel: 'Channel', allChannels: 'All channels', state: 'State' },
  state: { OPEN: 'Open', REPLAYED: 'Replayed', ALL: 'All' },
  open_one: '{{count}} open',
  open_other: '{{count}} open',
  reason: {
    UNREADABLE: 'Could not be read',
    REFUSED_DATA: 'Holds data that could not be stored',
    CHANNEL_INACTIVE: 'The channel was not active',
    UNKNOWN_ACCOUNT: 'For an account that is not connected',
    FAULT: 'A fault of Parley’s own while reading it',
  },
  noChannel: 'No channel',
  replayedAt: 'Replayed',
  received: 'Received',
  size: 'Size',
  select: 'Select: {{reason}}, {{time}}',
  selectAll: 'Select all',
  selected_one: '{{count}} selected',
  selected_other: '{{count}} selected',
  replay: 'Replay',
  replayed_one: '{{count}} replayed.',
  replayed_other: '{{count}} replayed.',
  stillNot_one:
    '{{replayed}} replayed; {{count}} still cannot be taken. Open it and replay it there to read why.',
  stillNot_other:
    '{{replayed}} replayed; {{count}} still cannot be taken. Open one and replay it there to read why.',
  delete: 'Delete',
  deleteAsk_one: 'Delete {{count}} item for good?',
  deleteAsk_other: 'Delete {{count}} items for good?',
  deleteWords: 'What came is then lost: it cannot be replayed any more, and nobody can read it.',
  deleted_one: '{{count}} deleted.',
  deleted_other: '{{count}} deleted.',
  more: 'Show more',
  opened: 'Kept in quarantine',
  gone: 'This is no longer in quarantine.',
  payload: 'What came',
  nothing: '(nothing)',
  cut: 'This is long: only the first 100 kB are shown. Download it to see the rest.',
  download: 'Download as .txt',
  audited: 'That you opened this is noted in the audit trail.',
};

const de: Translated<typeof en> = {
  title: 'Quarantäne',
  words:
    'Was ein Anbieter geschickt hat und Parley nicht annehmen konnte, wird hier aufbewahrt, damit nichts verloren geht. Beheben Sie die Ursache und spielen Sie es dann erneut ein: Es wird angenommen, als wäre es gerade gekommen.',
  empty: {
    title: 'Nichts in Quarantäne',
    words:
      'Schickt ein Anbieter etwas, das Parley nicht lesen kann oder nicht annehmen darf, wird es hier mit dem Grund aufbewahrt und lässt sich später erneut einspielen. So geht keine Nachricht verloren.',
  },
  none: {
    title: 'Nichts passt zu diesen Filtern',
    words: 'Nichts dieser Art wird aufbewahrt.',
    clear: 'Alles zeigen',
  },
  filter: { channel: 'Kanal', allChannels: 'Alle Kanäle', state: 'Stand' },
  state: { OPEN: 'Offen', REPLAYED: 'Eingespielt', ALL: 'Alle' },
  open_one: '{{count}} offen',
  open_other: '{{count}} offen',
  reason: {
    UNREADABLE: 'Nicht lesbar',
    REFUSED_DATA: 'Enthält Daten, die sich nicht speichern ließen',
    CHANNEL_INACTIVE: 'Der Kanal war nicht aktiv',
    UNKNOWN_ACCOUNT: 'Für ein Konto, das nicht verbunden ist',
    FAULT: 'Ein Fehler in Parley selbst beim Lesen',
  },
  noChannel: 'Kein Kanal',
  replayedAt: 'Eingespielt',
  received: 'Empfangen',
  size: 'Größe',
  select: 'Auswählen: {{reason}}, {{time}}',
  selectAll: 'Alle auswählen',
  selected_one: '{{count}} ausgewählt',
  selected_other: '{{count}} ausgewählt',
  replay: 'Erneut einspielen',
  replayed_one: '{{count}} eingespielt.',
  replayed_other: '{{count}} eingespielt.',
  stillNot_one:
    '{{replayed}} eingespielt; {{count}} lässt sich noch nicht annehmen. Öffnen Sie es und spielen Sie es dort ein, um den Grund zu lesen.',
  stillNot_other:
    '{{replayed}} eingespielt; {{count}} lassen sich noch nicht annehmen. Öffnen Sie eines und spielen Sie es dort ein, um den Grund zu lesen.',
  delete: 'Löschen',
  deleteAsk_one: '{{count}} Eintrag endgültig löschen?',
  deleteAsk_other: '{{count}} Einträge endgültig löschen?',
  deleteWords:
    'Was gekommen ist, ist dann verloren: Es lässt sich nicht mehr einspielen, und niemand kann es mehr lesen.',
  deleted_one: '{{count}} gelöscht.',
  deleted_other: '{{count}} gelöscht.',
  more: 'Mehr zeigen',
  opened: 'In Quarantäne',
  gone: 'Das ist nicht mehr in Quarantäne.',
  payload: 'Was gekommen ist',
  nothing: '(nichts)',
  cut: 'Das ist lang: Nur die ersten 100 kB werden gezeigt. Laden Sie es herunter, um den Rest zu sehen.',
  download: 'Als .txt herunterladen',
  audited: 'Dass Sie dies geöffnet haben, steht im Änderungsprotokoll.',
};

export const quarantineTexts = { en, de };

addTexts('quarantine', quarantineTexts);
