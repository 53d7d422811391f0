import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';
import { metaDe, metaEn } from './meta/texts';
import { smsDe, smsEn } from './sms/texts';
import { telegramDe, telegramEn } from './telegram/texts';

const en = {
  ...telegramEn,
  ...metaEn,
  ...smsEn,
  title: 'Channels',
  add: 'Add channel',
  new: 'New channel',
  kinds: {
    label: 'Kind of channel',
    WEBSITE: 'A small chat window on your pages. It works at once.',
    TELEGRAM: 'A bot that your customers write to. You need only its token.',
    MESSENGER: 'Your Facebook page. You need an app at Meta, and its secret.',
    WHATSAPP: 'Your number on WhatsApp. You need an app at Meta, or an account at Twilio.',
    INSTAGRAM: 'Your professional account. You need an app at Meta, and its secret.',
    SMS: 'A number at Twilio that your customers send text messages to.',
  },
  empty: {
    title: 'No channel yet',
    words:
      'A channel is where customers write to you. Start with your website, or with a Telegram bot.',
  },
  line: '{{account}} · Queue {{queue}}',
  unfinished_one: '{{count}} open chat',
  unfinished_other: '{{count}} open chats',
  first: {
    title: 'Connect your first channel',
    step: 'Step 2 of 2',
    words: 'Choose where your first customers write to you. You can connect more channels later.',
    later: 'I will do this later',
    action: 'Connect website',
    waitBot:
      'Open the bot in Telegram and write something to it. It shows here as soon as it arrives.',
    waitSms:
      'Enter the address below at Twilio, then send a text message to the number. It shows here as soon as it arrives.',
    waitSite:
      'Write something in the chat window, with “Try it” for example. It shows here as soon as it arrives.',
    received: 'Received: the first message is here.',
  },
  health: {
    title: 'Health',
    WELL: 'Well',
    WAITING: 'Waiting for the first message',
    TROUBLE: 'Trouble',
    INACTIVE: 'Inactive',
    trouble: 'Trouble: {{sentence}}',
    past_one: 'One trouble in the last 30 days',
    past_other: '{{count}} troubles in the last 30 days',
    in: 'Last in',
    out: 'Last out',
    since: 'Since',
    lastIn: 'Last message in',
    lastOut: 'Last message out',
    never: 'None yet',
    kept: 'In quarantine',
    none: 'Nothing',
    quarantined_one: '{{count}} in quarantine',
    quarantined_other: '{{count}} in quarantine',
    ignored: 'Ignored',
    ignoredHint:
      'What arrives here and is not written to you, such as posts in groups. It is counted, not kept.',
  },
  name: 'Name',
  nameHint: 'Customers see it at the top of the chat window, colleagues with every chat.',
  account: 'Site host name',
  accountHint: 'The address of your site without https://, for example shop.example.',
  accountWrong: 'Give only the host name, like shop.example.',
  queue: 'Queue',
  queueHint: 'The team that answers what comes in here.',
  queueMissing: 'Choose the queue that answers.',
  queueFirst:
    'There is no queue yet, so we make one with the same click: “{{queue}}”, with you as its member. You can change it later.',
  queueName: 'Customer care',
  language: 'Language of the chat window',
  origins: 'Allowed origins',
  originsHint:
    'Only pages of these addresses may show the chat window. Each with https:// and without a path. Press Enter after each.',
  originsHintNew:
    'Only pages of these addresses may show the chat window. Left empty, it is https:// with your host name.',
  originsWrong:
    '“{{origin}}” is not an origin. It looks like https://shop.example, without a path.',
  active: 'Active',
  activeHint: 'A channel that is not active takes no new messages. Its chats stay.',
  activeBotHint:
    'While it is not active, what customers write is kept in quarantine and no chat begins. Its chats stay.',
  connected: '“{{name}}” is connected.',
  saved: 'The channel “{{name}}” is saved.',
  removed: 'The channel “{{name}}” is deleted.',
  embed: {
    title: 'Put it on your site',
    words: 'Paste this line into every page that should have the chat, just before </body>.',
    snippet: 'The line to paste',
    tryIt: 'Try it',
    tryHint:
      'Opens a pretend shop with this chat window in a new tab. Write there as a customer; the answer is yours in the chat panel.',
    inactive:
      'This channel is not active: the chat window stays hidden until you switch it on below.',
  },
  settings: 'Settings',
  delete: 'Delete channel',
  deleteAsk: 'Delete the channel “{{name}}”?',
  deleteWords:
    'The chat window disappears from your site. Its past chats stay. This cannot be undone.',
  deleteBotWords:
    'Parley gets nothing from this bot any more. Its past chats stay, and so does the bot in Telegram. This cannot be undone.',
  deleteSmsWords:
    'Parley gets nothing from this number any more. Its past chats stay, and so does the number at Twilio. This cannot be undone.',
  deleteRule: 'Deleting a channel keeps its chats. A channel with open chats cannot be deleted.',
  deleteLater_one:
    'This channel has {{count}} open chat. It can be deleted when that is completed; until then you can switch Active off.',
  deleteLater_other:
    'This channel has {{count}} open chats. It can be deleted when all are completed; until then you can switch Active off.',
  missing: 'There is no such channel.',
};

const de: Translated<typeof en> = {
  ...telegramDe,
  ...metaDe,
  ...smsDe,
  title: 'Kanäle',
  add: 'Kanal hinzufügen',
  new: 'Neuer Kanal',
  kinds: {
    label: 'Art des Kanals',
    WEBSITE: 'Ein kleines Chatfenster auf Ihren Seiten. Es läuft sofort.',
    TELEGRAM: 'Ein Bot, dem Ihre Kunden schreiben. Sie brauchen nur sein Token.',
    MESSENGER: 'Ihre Facebook-Seite. Sie brauchen eine App bei Meta und ihren Geheimcode.',
    WHATSAPP: 'Ihre Nummer bei WhatsApp. Sie brauchen eine App bei Meta oder ein Konto bei Twilio.',
    INSTAGRAM: 'Ihr professionelles Konto. Sie brauchen eine App bei Meta und ihren Geheimcode.',
    SMS: 'Eine Nummer bei Twilio, an die Ihre Kunden Textnachrichten schicken.',
  },
  empty: {
    title: 'Noch kein Kanal',
    words:
      'Über einen Kanal schreiben Ihnen Kunden. Beginnen Sie mit Ihrer Website oder einem Telegram-Bot.',
  },
  line: '{{account}} · Warteschlange {{queue}}',
  unfinished_one: '{{count}} offener Chat',
  unfinished_other: '{{count}} offene Chats',
  first: {
    title: 'Den ersten Kanal verbinden',
    step: 'Schritt 2 von 2',
    words:
      'Wählen Sie, wo Ihre ersten Kunden Ihnen schreiben. Weitere Kanäle können Sie später verbinden.',
    later: 'Das mache ich später',
    action: 'Website verbinden',
    waitBot:
      'Öffnen Sie den Bot in Telegram und schreiben Sie ihm etwas. Sobald es ankommt, sehen Sie es hier.',
    waitSms:
      'Tragen Sie die Adresse unten bei Twilio ein und schicken Sie der Nummer eine Textnachricht. Sobald sie ankommt, sehen Sie es hier.',
    waitSite:
      'Schreiben Sie etwas ins Chatfenster, etwa über „Ausprobieren“. Sobald es ankommt, sehen Sie es hier.',
    received: 'Empfangen: Die erste Nachricht ist da.',
  },
  health: {
    title: 'Zustand',
    WELL: 'In Ordnung',
    WAITING: 'Wartet auf die erste Nachricht',
    TROUBLE: 'Störung',
    INACTIVE: 'Nicht aktiv',
    trouble: 'Störung: {{sentence}}',
    past_one: 'Eine Störung in den letzten 30 Tagen',
    past_other: '{{count}} Störungen in den letzten 30 Tagen',
    in: 'Letzter Eingang',
    out: 'Letzter Ausgang',
    since: 'Seit',
    lastIn: 'Letzte Nachricht herein',
    lastOut: 'Letzte Nachricht hinaus',
    never: 'Noch keine',
    kept: 'In Quarantäne',
    none: 'Nichts',
    quarantined_one: '{{count}} in Quarantäne',
    quarantined_other: '{{count}} in Quarantäne',
    ignored: 'Übergangen',
    ignoredHint:
      'Was hier ankommt, ohne dass es an Sie geht, etwa Beiträge in Gruppen. Es wird gezählt, nicht aufbewahrt.',
  },
  name: 'Name',
  nameHint: 'Kunden sehen ihn oben im Chatfenster, das Team bei jedem Chat.',
  account: 'Hostname der Website',
  accountHint: 'Die Adresse Ihrer Seite ohne https://, zum Beispiel shop.example.',
  accountWrong: 'Bitte nur den Hostnamen, etwa shop.example.',
  queue: 'Warteschlange',
  queueHint: 'Das Team, das antwortet, wenn hier jemand schreibt.',
  queueMissing: 'Wählen Sie die Warteschlange, die antwortet.',
  queueFirst:
    'Es gibt noch keine Warteschlange. Wir legen mit demselben Klick eine an: „{{queue}}“, mit Ihnen als Mitglied. Sie können sie später ändern.',
  queueName: 'Kundenservice',
  language: 'Sprache des Chatfensters',
  origins: 'Erlaubte Herkünfte',
  originsHint:
    'Nur Seiten dieser Adressen dürfen das Chatfenster zeigen. Jede mit https:// und ohne Pfad. Nach jeder die Eingabetaste drücken.',
  originsHintNew:
    'Nur Seiten dieser Adressen dürfen das Chatfenster zeigen. Bleibt es leer, gilt https:// mit Ihrem Hostnamen.',
  originsWrong:
    '„{{origin}}“ ist keine Herkunft. Sie sieht aus wie https://shop.example, ohne Pfad.',
  active: 'Aktiv',
  activeHint: 'Ein nicht aktiver Kanal nimmt keine neuen Nachrichten an. Seine Chats bleiben.',
  activeBotHint:
    'Solange er nicht aktiv ist, kommt in Quarantäne, was Kunden schreiben, und kein Chat beginnt. Seine Chats bleiben.',
  connected: '„{{name}}“ ist verbunden.',
  saved: 'Der Kanal „{{name}}“ ist gespeichert.',
  removed: 'Der Kanal „{{name}}“ ist gelöscht.',
  embed: {
    title: 'Auf Ihre Website bringen',
    words: 'Fügen Sie diese Zeile in jede Seite mit Chat ein, kurz vor </body>.',
    snippet: 'Die Zeile zum Einfügen',
    tryIt: 'Ausprobieren',
    tryHint:
      'Öffnet einen Beispielladen mit diesem Chatfenster in einem neuen Tab. Schreiben Sie dort als Kunde; antworten können Sie in der Chat-Leiste.',
    inactive:
      'Dieser Kanal ist nicht aktiv: Das Chatfenster bleibt verborgen, bis Sie ihn unten einschalten.',
  },
  settings: 'Einstellungen',
  delete: 'Kanal löschen',
  deleteAsk: 'Den Kanal „{{name}}“ löschen?',
  deleteWords:
    'Das Chatfenster verschwindet von Ihrer Seite. Vergangene Chats bleiben erhalten. Das lässt sich nicht rückgängig machen.',
  deleteBotWords:
    'Parley bekommt von diesem Bot nichts mehr. Vergangene Chats bleiben erhalten, ebenso der Bot in Telegram. Das lässt sich nicht rückgängig machen.',
  deleteSmsWords:
    'Parley bekommt von dieser Nummer nichts mehr. Vergangene Chats bleiben erhalten, ebenso die Nummer bei Twilio. Das lässt sich nicht rückgängig machen.',
  deleteRule:
    'Beim Löschen eines Kanals bleiben seine Chats. Ein Kanal mit offenen Chats lässt sich nicht löschen.',
  deleteLater_one:
    'Dieser Kanal hat {{count}} offenen Chat. Er lässt sich löschen, wenn dieser beendet ist; bis dahin können Sie „Aktiv“ ausschalten.',
  deleteLater_other:
    'Dieser Kanal hat {{count}} offene Chats. Er lässt sich löschen, wenn alle beendet sind; bis dahin können Sie „Aktiv“ ausschalten.',
  missing: 'Diesen Kanal gibt es nicht.',
};

export const channelsTexts = { en, de };

addTexts('channels', channelsTexts);
