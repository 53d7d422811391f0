import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'Channels',
  add: 'Add channel',
  new: 'New website channel',
  kindOnly: 'A website channel puts a small chat window on your site. It works at once.',
  empty: {
    title: 'No channel yet',
    words: 'A channel is where customers write to you. Start with your website.',
  },
  line: '{{account}} · Queue {{queue}}',
  inactive: 'Not active',
  unfinished_one: '{{count}} open chat',
  unfinished_other: '{{count}} open chats',
  first: {
    title: 'Connect your first channel',
    step: 'Step 2 of 2',
    words:
      'Put a chat window on your website: name it, and you get one line to paste into your pages.',
    later: 'I will do this later',
    action: 'Connect website',
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
  missing: 'There is no such channel.',
};

const de: Translated<typeof en> = {
  title: 'Kanäle',
  add: 'Kanal hinzufügen',
  new: 'Neuer Website-Kanal',
  kindOnly: 'Ein Website-Kanal bringt ein kleines Chatfenster auf Ihre Seite. Er läuft sofort.',
  empty: {
    title: 'Noch kein Kanal',
    words: 'Über einen Kanal schreiben Ihnen Kunden. Beginnen Sie mit Ihrer Website.',
  },
  line: '{{account}} · Warteschlange {{queue}}',
  inactive: 'Nicht aktiv',
  unfinished_one: '{{count}} offener Chat',
  unfinished_other: '{{count}} offene Chats',
  first: {
    title: 'Den ersten Kanal verbinden',
    step: 'Schritt 2 von 2',
    words:
      'Bringen Sie ein Chatfenster auf Ihre Website: Geben Sie ihm einen Namen, und Sie bekommen eine Zeile zum Einfügen.',
    later: 'Das mache ich später',
    action: 'Website verbinden',
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
  missing: 'Diesen Kanal gibt es nicht.',
};

export const channelsTexts = { en, de };
