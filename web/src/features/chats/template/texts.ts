import type { Translated } from '@/lib/i18n/translated';

/** Words for sending approved templates; part of those of the chats. */
export const templateEn = {
  template: {
    send: 'Send a template',
    instead: 'You can send an approved template now.',
    title: 'Template for {{name}}',
    search: 'Find a template',
    list: 'Templates',
    none: 'This channel has no templates yet.',
    noneFound: 'No template has these words.',
    loading: 'Templates are loading…',
    back: 'Another template',
    preview: 'What the customer gets',
    heading: 'Value {{name}} in the heading',
    body: 'Value {{name}} in the text',
    button: 'Value {{name}} in the address of “{{button}}”',
    example: 'For example: {{example}}',
    missing: 'Please fill this in.',
    tooLong: 'At most 1,024 characters.',
    noBreaks: 'No line breaks, tabs or more than three spaces in a row.',
    category: {
      MARKETING: 'Marketing',
      UTILITY: 'Service',
      AUTHENTICATION: 'One-time code',
    },
    from: 'Template {{name}}',
  },
};

export const templateDe: Translated<typeof templateEn> = {
  template: {
    send: 'Vorlage senden',
    instead: 'Sie können jetzt eine genehmigte Vorlage senden.',
    title: 'Vorlage für {{name}}',
    search: 'Vorlage suchen',
    list: 'Vorlagen',
    none: 'Dieser Kanal hat noch keine Vorlagen.',
    noneFound: 'Keine Vorlage enthält diese Wörter.',
    loading: 'Vorlagen werden geladen …',
    back: 'Andere Vorlage',
    preview: 'Das bekommt der Kunde',
    heading: 'Wert {{name}} in der Überschrift',
    body: 'Wert {{name}} im Text',
    button: 'Wert {{name}} in der Adresse von „{{button}}“',
    example: 'Zum Beispiel: {{example}}',
    missing: 'Bitte ausfüllen.',
    tooLong: 'Höchstens 1.024 Zeichen.',
    noBreaks: 'Keine Zeilenumbrüche, Tabulatoren oder mehr als drei Leerzeichen hintereinander.',
    category: {
      MARKETING: 'Werbung',
      UTILITY: 'Service',
      AUTHENTICATION: 'Einmalcode',
    },
    from: 'Vorlage {{name}}',
  },
};
