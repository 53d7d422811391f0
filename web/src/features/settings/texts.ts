import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'System settings',
  simultaneous: 'Simultaneous Chats',
  simultaneousHint:
    'How many chats an agent may have in progress at a time, over all channels. Whoever has reached it gets no new chats until one is completed. A user may have an own limit. Usual is 5.',
  accept: 'Accept limit',
  acceptHint:
    'How long a chat is offered to one agent. Not accepted in that time, it goes to the next, and whoever missed it becomes Inactive until they set themselves Active again. Chats that are shown to all are only marked. Usual is 5 minutes.',
  minutes: ' min',
  acceptRange: 'A number of minutes from 0.1 to 1440 (a day), please.',
  range: 'A whole number from 1 to 500, please.',
  api: 'Description of the API',
  apiHint: 'For programs of your own:',
};

const de: Translated<typeof en> = {
  title: 'Systemeinstellungen',
  simultaneous: 'Gleichzeitige Chats',
  simultaneousHint:
    'So viele Chats darf jemand zur selben Zeit in Bearbeitung haben, über alle Kanäle. Wer die Zahl erreicht hat, bekommt keine neuen, bis einer abgeschlossen ist. Einzelne können eine eigene Grenze haben. Üblich sind 5.',
  accept: 'Frist zum Annehmen',
  acceptHint:
    'So lange wird ein Chat einer Person angeboten. Nimmt sie ihn in dieser Zeit nicht an, geht er an die nächste, und sie wird inaktiv, bis sie sich selbst wieder aktiv setzt. Chats, die alle sehen, werden nur gekennzeichnet. Üblich sind 5 Minuten.',
  minutes: ' Min.',
  acceptRange: 'Bitte eine Zahl von Minuten von 0,1 bis 1440 (ein Tag).',
  range: 'Bitte eine ganze Zahl von 1 bis 500.',
  api: 'Beschreibung der Schnittstelle (API, auf Englisch)',
  apiHint: 'Für eigene Programme:',
};

export const settingsTexts = { en, de };

addTexts('settings', settingsTexts);
