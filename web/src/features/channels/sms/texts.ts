import type { Translated } from '@/lib/i18n/translated';

/** Words for connecting a number for text messages; part of those of the channels. */
export const smsEn = {
  sms: {
    steps: {
      account: 'Copy from Twilio',
      accountWords:
        'The Twilio console shows the account SID and the auth token on its first page, and your numbers below Phone Numbers.',
      console: 'Open the Twilio console',
      here: 'Where Twilio reaches Parley',
      connect: 'Connect it',
    },
    accountSid: 'Account SID',
    accountSidWrong: 'The account SID begins with AC and has 34 characters.',
    authToken: 'Auth token',
    authTokenHint: 'Kept encrypted and never shown again.',
    authTokenKept: 'A token is set. Leave this empty to keep it.',
    authTokenMissing: 'Paste the auth token that the Twilio console shows.',
    number: 'Number',
    numberHint: 'With + and the country. Customers write to it, and answers come from it.',
    numberWrong: 'Give the number with + and the country, like +15551234567.',
    service: 'Messaging service SID',
    serviceHint: 'Instead of a number, if a messaging service of yours chooses it. Begins with MG.',
    serviceWrong: 'It begins with MG and has 34 characters.',
    both: 'Give a number or a messaging service, not both.',
    publicAddress: 'Public address of Parley',
    publicAddressHint:
      'Exactly as Twilio calls it, with https://. Twilio signs it with every message, so a wrong one is refused.',
    publicAddressWrong: 'Give an address like https://chat.shop.example.',
    base: 'Address of the Twilio API',
    baseHint: 'Change it only for a server of your own that stands in for Twilio.',
    whatsApp: {
      via: 'Where is your number connected to WhatsApp?',
      META: 'At Meta',
      META_HINT: 'With an app of your own at Meta, without anybody in between.',
      TWILIO: 'Through Twilio',
      TWILIO_HINT: 'As a WhatsApp sender of your account at Twilio.',
      accountWords:
        'The Twilio console shows the account SID and the auth token on its first page, and your numbers below Messaging, Senders, WhatsApp senders.',
      cardWords:
        'In the Twilio console, open Messaging, Senders, WhatsApp senders and there the number. Under “Webhook URL for incoming messages” choose HTTP POST, paste this address and save.',
      delete:
        'Parley gets nothing from this number any more. Its past chats stay, and so does the number at Twilio. This cannot be undone.',
    },
    nameHint: 'Colleagues see it with every chat. Customers see only the number.',
    connect: 'Connect number',
    card: {
      title: 'Enter this at Twilio',
      words:
        'In the Twilio console, open the number (or the messaging service, there below Integration). Under “A message comes in” choose Webhook and HTTP POST, paste this address and save.',
      address: 'When a message comes in',
      statuses:
        'Nothing needs to be entered for delivery receipts: Parley sends that address along.',
    },
  },
};

export const smsDe: Translated<typeof smsEn> = {
  sms: {
    steps: {
      account: 'Bei Twilio kopieren',
      accountWords:
        'Die Twilio-Konsole zeigt Account SID und Auth Token auf ihrer ersten Seite und Ihre Nummern unter Phone Numbers.',
      console: 'Twilio-Konsole öffnen',
      here: 'Wo Twilio Parley erreicht',
      connect: 'Verbinden',
    },
    accountSid: 'Account SID',
    accountSidWrong: 'Die Account SID beginnt mit AC und hat 34 Zeichen.',
    authToken: 'Auth Token',
    authTokenHint: 'Wird verschlüsselt aufbewahrt und nie wieder angezeigt.',
    authTokenKept: 'Ein Token ist hinterlegt. Bleibt dies leer, wird es behalten.',
    authTokenMissing: 'Fügen Sie das Auth Token ein, das die Twilio-Konsole zeigt.',
    number: 'Nummer',
    numberHint: 'Mit + und Land. Kunden schreiben an sie, und Antworten kommen von ihr.',
    numberWrong: 'Bitte die Nummer mit + und Land, etwa +4915112345678.',
    service: 'Messaging Service SID',
    serviceHint:
      'Statt einer Nummer, wenn ein Messaging Service von Ihnen sie wählt. Beginnt mit MG.',
    serviceWrong: 'Sie beginnt mit MG und hat 34 Zeichen.',
    both: 'Bitte eine Nummer oder einen Messaging Service, nicht beides.',
    publicAddress: 'Öffentliche Adresse von Parley',
    publicAddressHint:
      'Genau so, wie Twilio sie aufruft, mit https://. Twilio unterschreibt sie mit jeder Nachricht; eine falsche wird abgewiesen.',
    publicAddressWrong: 'Bitte eine Adresse wie https://chat.shop.example.',
    base: 'Adresse der Twilio-API',
    baseHint: 'Nur für einen eigenen Server zu ändern, der Twilio vertritt.',
    whatsApp: {
      via: 'Wo ist Ihre Nummer mit WhatsApp verbunden?',
      META: 'Bei Meta',
      META_HINT: 'Mit einer eigenen App bei Meta, ohne jemanden dazwischen.',
      TWILIO: 'Über Twilio',
      TWILIO_HINT: 'Als WhatsApp Sender Ihres Kontos bei Twilio.',
      accountWords:
        'Die Twilio-Konsole zeigt Account SID und Auth Token auf ihrer ersten Seite und Ihre Nummern unter Messaging, Senders, WhatsApp Senders.',
      cardWords:
        'Öffnen Sie in der Twilio-Konsole Messaging, Senders, WhatsApp Senders und dort die Nummer. Wählen Sie bei „Webhook URL for incoming messages“ HTTP POST, fügen Sie diese Adresse ein und speichern Sie.',
      delete:
        'Parley bekommt von dieser Nummer nichts mehr. Vergangene Chats bleiben erhalten, ebenso die Nummer bei Twilio. Das lässt sich nicht rückgängig machen.',
    },
    nameHint: 'Das Team sieht ihn bei jedem Chat. Kunden sehen nur die Nummer.',
    connect: 'Nummer verbinden',
    card: {
      title: 'Bei Twilio eintragen',
      words:
        'Öffnen Sie in der Twilio-Konsole die Nummer (oder den Messaging Service, dort unter Integration). Wählen Sie bei „A message comes in“ Webhook und HTTP POST, fügen Sie diese Adresse ein und speichern Sie.',
      address: 'Wenn eine Nachricht ankommt',
      statuses:
        'Für Zustellbestätigungen ist nichts einzutragen: Parley schickt die Adresse dafür mit.',
    },
  },
};
