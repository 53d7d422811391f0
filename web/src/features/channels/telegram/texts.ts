import type { Translated } from '@/lib/i18n/translated';

/** Words for connecting a Telegram bot; part of those of the channels. */
export const telegramEn = {
  steps: {
    bot: 'Make a bot',
    botWords:
      'Open @BotFather in Telegram, send /newbot and answer its questions. Then copy the token it gives you. For a bot you already have, send /token.',
    botFather: 'Open @BotFather',
    token: 'Paste its token',
    connect: 'Connect it',
  },
  token: 'Bot token',
  tokenHint: 'Kept encrypted and never shown again.',
  tokenMissing: 'Paste the token that @BotFather gave you.',
  tokenSet: 'A token is set.',
  tokenNotSet: 'No token is set.',
  tokenReplace: 'Replace…',
  tokenEnter: 'Enter a token…',
  test: 'Test the token',
  connectBot: 'Connect bot',
  bot: 'This is {{account}} ({{title}}).',
  botAccount: 'This is {{account}}.',
  botNameHint: 'Colleagues see it with every chat. Customers see the name the bot has in Telegram.',
  botLanguage: 'Language',
  botLanguageHint: 'In which Parley itself writes to customers.',
  takeOver:
    'This bot sends its messages to {{address}} now. Connecting it here takes them over, and that place gets nothing any more.',
  takeOverAgree: 'Yes, take the bot over',
  takeOverMissing: 'Tick this to take the bot over, or use another bot.',
  receive: {
    label: 'How messages get here',
    POLLING: 'Parley asks Telegram',
    POLLING_HINT: 'Works on any machine, also behind a firewall.',
    WEBHOOK: 'Telegram calls Parley',
    WEBHOOK_HINT: 'Needs an https address of Parley that Telegram can reach from outside.',
  },
  publicAddress: 'Public address of Parley',
  publicAddressHint:
    'With https:// and without a path. Telegram calls only the ports 443, 80, 88 and 8443.',
  publicAddressWrong: 'Give an address like https://chat.shop.example, without a path.',
  advanced: 'Advanced',
  base: 'Address of the Bot API',
  baseHint: 'Change it only for a Bot API server of your own.',
  baseWrong: 'Give an address like https://api.telegram.org.',
  botCard: {
    words: 'This is where customers write to you. Put it on your site, a card or a sign.',
    address: 'Address of the bot',
    open: 'Open in Telegram',
  },
};

export const telegramDe: Translated<typeof telegramEn> = {
  steps: {
    bot: 'Einen Bot anlegen',
    botWords:
      'Öffnen Sie @BotFather in Telegram, senden Sie /newbot und beantworten Sie seine Fragen. Kopieren Sie dann das Token, das er Ihnen gibt. Für einen vorhandenen Bot senden Sie /token.',
    botFather: '@BotFather öffnen',
    token: 'Sein Token einfügen',
    connect: 'Verbinden',
  },
  token: 'Bot-Token',
  tokenHint: 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
  tokenMissing: 'Fügen Sie das Token ein, das @BotFather Ihnen gegeben hat.',
  tokenSet: 'Ein Token ist hinterlegt.',
  tokenNotSet: 'Kein Token ist hinterlegt.',
  tokenReplace: 'Ersetzen …',
  tokenEnter: 'Token eingeben …',
  test: 'Token prüfen',
  connectBot: 'Bot verbinden',
  bot: 'Das ist {{account}} ({{title}}).',
  botAccount: 'Das ist {{account}}.',
  botNameHint:
    'Das Team sieht ihn bei jedem Chat. Kunden sehen den Namen, den der Bot in Telegram hat.',
  botLanguage: 'Sprache',
  botLanguageHint: 'In der Parley selbst an Kunden schreibt.',
  takeOver:
    'Dieser Bot schickt seine Nachrichten jetzt an {{address}}. Wenn Sie ihn hier verbinden, kommen sie zu uns, und dort kommt nichts mehr an.',
  takeOverAgree: 'Ja, den Bot übernehmen',
  takeOverMissing:
    'Setzen Sie das Häkchen, um den Bot zu übernehmen, oder nehmen Sie einen anderen Bot.',
  receive: {
    label: 'Wie Nachrichten hierher kommen',
    POLLING: 'Parley fragt bei Telegram nach',
    POLLING_HINT: 'Geht auf jedem Rechner, auch hinter einer Firewall.',
    WEBHOOK: 'Telegram ruft Parley auf',
    WEBHOOK_HINT: 'Braucht eine https-Adresse von Parley, die Telegram von außen erreicht.',
  },
  publicAddress: 'Öffentliche Adresse von Parley',
  publicAddressHint:
    'Mit https:// und ohne Pfad. Telegram ruft nur die Ports 443, 80, 88 und 8443 auf.',
  publicAddressWrong: 'Bitte eine Adresse wie https://chat.shop.example, ohne Pfad.',
  advanced: 'Erweitert',
  base: 'Adresse der Bot-API',
  baseHint: 'Nur für einen eigenen Bot-API-Server zu ändern.',
  baseWrong: 'Bitte eine Adresse wie https://api.telegram.org.',
  botCard: {
    words:
      'Hier schreiben Ihnen Kunden. Setzen Sie die Adresse auf Ihre Seite, eine Karte oder ein Schild.',
    address: 'Adresse des Bots',
    open: 'In Telegram öffnen',
  },
};
