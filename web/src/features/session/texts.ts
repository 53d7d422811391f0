import type { Translated } from '@/lib/i18n/translated';

const en = {
  login: {
    title: 'Log in to Parley',
    submit: 'Log in',
    email: 'E-mail',
    password: 'Password',
  },
  lost: {
    title: 'Your session has ended',
    words: 'Log in again to go on. This page stays as you left it, with everything you typed.',
    other: 'Log in as somebody else',
  },
  setup: {
    title: 'Welcome to Parley',
    words:
      'This is the first start. Create the administrator account; you can add colleagues right after.',
    step: 'Step 1 of 2',
    name: 'Your name',
    nameHint: 'Customers see it when you answer.',
    email: 'E-mail',
    emailHint: 'You log in with it.',
    password: 'Password',
    passwordHint: 'At least 10 characters.',
    submit: 'Create administrator',
    toLogin: 'Go to log-in',
  },
  menu: {
    label: 'Your account: {{name}}',
    language: 'Language',
    scheme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    auto: 'As the system',
    logOut: 'Log out',
  },
};

const de: Translated<typeof en> = {
  login: {
    title: 'Bei Parley anmelden',
    submit: 'Anmelden',
    email: 'E-Mail',
    password: 'Passwort',
  },
  lost: {
    title: 'Ihre Sitzung ist beendet',
    words:
      'Melden Sie sich wieder an, um fortzufahren. Diese Seite bleibt, wie sie war, samt allem, was Sie eingegeben haben.',
    other: 'Als jemand anderes anmelden',
  },
  setup: {
    title: 'Willkommen bei Parley',
    words:
      'Dies ist der erste Start. Legen Sie das Konto für die Administration an; Kolleginnen und Kollegen können Sie gleich danach hinzufügen.',
    step: 'Schritt 1 von 2',
    name: 'Ihr Name',
    nameHint: 'Kunden sehen ihn, wenn Sie antworten.',
    email: 'E-Mail',
    emailHint: 'Damit melden Sie sich an.',
    password: 'Passwort',
    passwordHint: 'Mindestens 10 Zeichen.',
    submit: 'Konto anlegen',
    toLogin: 'Zur Anmeldung',
  },
  menu: {
    label: 'Ihr Konto: {{name}}',
    language: 'Sprache',
    scheme: 'Darstellung',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
    logOut: 'Abmelden',
  },
};

export const sessionTexts = { en, de };
