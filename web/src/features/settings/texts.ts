import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'System settings',
  simultaneous: 'Simultaneous Chats',
  simultaneousHint:
    'How many chats an agent may have in progress at a time, over all channels. Whoever has reached it gets no new chats until one is completed. A user may have an own limit. Usual is 5.',
  range: 'A whole number from 1 to 500, please.',
};

const de: Translated<typeof en> = {
  title: 'Systemeinstellungen',
  simultaneous: 'Gleichzeitige Chats',
  simultaneousHint:
    'So viele Chats darf jemand zur selben Zeit in Bearbeitung haben, über alle Kanäle. Wer die Zahl erreicht hat, bekommt keine neuen, bis einer abgeschlossen ist. Einzelne können eine eigene Grenze haben. Üblich sind 5.',
  range: 'Bitte eine ganze Zahl von 1 bis 500.',
};

export const settingsTexts = { en, de };
