import type { Translated } from '@/lib/i18n/translated';

const en = {
  login: {
    title: 'Log in to Parley',
    submit: 'Log in',
    email: 'E-mail',
    password: 'Password',
  },
  code: {
    words: 'The account {{email}} is protected by a second factor.',
    app: 'Code from your app',
    appHint: 'The six digits that the authenticator app on your phone shows now.',
    recovery: 'Recovery code',
    recoveryHint:
      'One of the codes you kept when you switched the second factor on. Each works once.',
    useRecovery: 'Use a recovery code instead',
    useApp: 'Use the code from the app',
    back: 'Back',
  },
  newPassword: {
    label: 'New password',
    hint: 'At least 10 characters.',
    repeat: 'The new password again',
  },
  link: {
    title: 'Choose a password',
    INVITE: {
      title: 'Welcome, {{name}}',
      words: 'Choose a password. You log in with it and your e-mail address.',
    },
    RESET: {
      title: 'A new password for {{name}}',
      words:
        'Choose a new password. You will be logged out everywhere and log in with the new one.',
    },
    submit: 'Save password',
    until: 'This link works once, until {{when}}.',
    other:
      'You are logged in here as {{me}}. Saving the password logs you out, so that {{name}} can log in.',
    done: 'The password is saved. Log in with it now.',
    dead: {
      title: 'This link works no more',
      words:
        'It has been used, has expired, or a newer one was made since. Ask your administrator for a new link.',
      used: 'If you have chosen your password already, simply log in with it.',
      toLogin: 'Go to log-in',
    },
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
    account: 'My account',
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
  code: {
    words: 'Das Konto {{email}} ist durch einen zweiten Faktor geschützt.',
    app: 'Code aus Ihrer App',
    appHint: 'Die sechs Ziffern, die die Authenticator-App auf Ihrem Telefon gerade zeigt.',
    recovery: 'Wiederherstellungscode',
    recoveryHint:
      'Einer der Codes, die Sie beim Einschalten des zweiten Faktors aufbewahrt haben. Jeder gilt einmal.',
    useRecovery: 'Stattdessen einen Wiederherstellungscode verwenden',
    useApp: 'Den Code aus der App verwenden',
    back: 'Zurück',
  },
  newPassword: {
    label: 'Neues Passwort',
    hint: 'Mindestens 10 Zeichen.',
    repeat: 'Das neue Passwort noch einmal',
  },
  link: {
    title: 'Passwort wählen',
    INVITE: {
      title: 'Willkommen, {{name}}',
      words: 'Wählen Sie ein Passwort. Sie melden sich damit und mit Ihrer E-Mail-Adresse an.',
    },
    RESET: {
      title: 'Ein neues Passwort für {{name}}',
      words:
        'Wählen Sie ein neues Passwort. Sie werden überall abgemeldet und melden sich mit dem neuen an.',
    },
    submit: 'Passwort speichern',
    until: 'Dieser Link gilt einmal, bis {{when}}.',
    other:
      'Sie sind hier als {{me}} angemeldet. Wenn Sie das Passwort speichern, werden Sie abgemeldet, damit {{name}} sich anmelden kann.',
    done: 'Das Passwort ist gespeichert. Melden Sie sich jetzt damit an.',
    dead: {
      title: 'Dieser Link gilt nicht mehr',
      words:
        'Er wurde schon verwendet, ist abgelaufen oder durch einen neueren ersetzt. Bitten Sie die Administration um einen neuen Link.',
      used: 'Wenn Sie Ihr Passwort schon gewählt haben, melden Sie sich einfach damit an.',
      toLogin: 'Zur Anmeldung',
    },
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
    account: 'Mein Konto',
    language: 'Sprache',
    scheme: 'Darstellung',
    light: 'Hell',
    dark: 'Dunkel',
    auto: 'Wie das System',
    logOut: 'Abmelden',
  },
};

export const sessionTexts = { en, de };
