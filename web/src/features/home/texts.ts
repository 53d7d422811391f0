import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  hello: 'Hello, {{name}}',
  title: 'Home',
  steps: 'What is set up',
  channel: {
    title: 'A channel for your customers',
    done_one: '{{count}} channel is connected.',
    done_other: '{{count}} channels are connected.',
    open: 'Customers cannot write to you yet.',
    act: 'Connect your website',
    telegram: 'Connect Telegram',
    see: 'Channels',
  },
  queue: {
    title: 'A queue with people who answer',
    done: '{{name}} has members.',
    doneMany: '{{count}} queues have members.',
    open: 'Nobody would see a new chat yet.',
    act: 'Set up a queue',
    see: 'Queues',
  },
  agents: {
    title: 'Colleagues',
    done: '{{count}} people can log in.',
    open: 'You are alone here so far. That is fine for a start.',
    act: 'Add a colleague',
    see: 'Users',
  },
  ready: {
    title: 'You are ready',
    presence:
      'Set your status to Active at the top, and new chats appear in the chat panel. Inactive lets you finish the ones you have without getting more.',
    active:
      'Your status is Active: new chats appear in the chat panel by themselves. Inactive lets you finish the ones you have without getting more.',
    noChats: 'Choose a section on the left to begin.',
    tryIt: 'Write to yourself',
  },
};

const de: Translated<typeof en> = {
  hello: 'Hallo, {{name}}',
  title: 'Start',
  steps: 'Was eingerichtet ist',
  channel: {
    title: 'Ein Kanal für Ihre Kunden',
    done_one: '{{count}} Kanal ist verbunden.',
    done_other: '{{count}} Kanäle sind verbunden.',
    open: 'Kunden können Ihnen noch nicht schreiben.',
    act: 'Website verbinden',
    telegram: 'Telegram verbinden',
    see: 'Kanäle',
  },
  queue: {
    title: 'Eine Warteschlange mit Menschen, die antworten',
    done: '{{name}} hat Mitglieder.',
    doneMany: '{{count}} Warteschlangen haben Mitglieder.',
    open: 'Einen neuen Chat würde noch niemand sehen.',
    act: 'Warteschlange einrichten',
    see: 'Warteschlangen',
  },
  agents: {
    title: 'Kolleginnen und Kollegen',
    done: '{{count}} Personen können sich anmelden.',
    open: 'Sie sind hier noch allein. Für den Anfang reicht das.',
    act: 'Jemanden hinzufügen',
    see: 'Benutzer',
  },
  ready: {
    title: 'Alles bereit',
    presence:
      'Stellen Sie oben Ihren Status auf „Aktiv“, dann erscheinen neue Chats in der Chat-Leiste. „Inaktiv“ lässt Sie Ihre Chats beenden, ohne neue zu bekommen.',
    active:
      'Ihr Status ist „Aktiv“: Neue Chats erscheinen von selbst in der Chat-Leiste. „Inaktiv“ lässt Sie Ihre Chats beenden, ohne neue zu bekommen.',
    noChats: 'Wählen Sie links einen Bereich.',
    tryIt: 'Sich selbst schreiben',
  },
};

export const homeTexts = { en, de };

addTexts('home', homeTexts);
