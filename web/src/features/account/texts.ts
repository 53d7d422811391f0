import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'My account',
  name: 'Name',
  email: 'E-mail',
  roles: 'Roles',
  noRoles: 'None yet. An administrator can give you roles.',
  password: {
    title: 'Password',
    words: 'Changing it logs you out on all other devices. Here you stay logged in.',
    current: 'Present password',
    submit: 'Change password',
    done: 'Your password is changed. You are logged out on all other devices.',
  },
  factor: {
    title: 'Second factor',
    on: 'On',
    off: 'Off',
    onWords: 'Logging in takes your password and a code from the app on your phone.',
    offWords:
      'Protects your account even if somebody learns your password: logging in then also takes a code from an authenticator app on your phone. Any such app will do.',
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    nowOff: 'The second factor is off. Your password alone logs you in.',
    next: 'Go on',
    password: 'Your password',
    passwordHint: 'To be sure that it is you.',
    qr: 'QR code for the authenticator app',
    scan: 'Open the authenticator app on your phone and scan this code. If you have no camera, type this key into the app instead.',
    secret: 'Key',
    type: 'The app now shows six digits that change every half minute. Type them here.',
    code: 'Code from the app',
    confirm: 'Switch on',
    keepTitle: 'The second factor is on. Keep these codes now',
    keep: 'If you lose your phone, each of them logs you in once. Parley cannot show them again. Print them or put them into your password manager, not on the same phone.',
    codes: 'Recovery codes',
    download: 'Download',
    file: 'Recovery codes of {{email}} for Parley. Each works once.',
    kept: 'I have kept them',
  },
};

const de: Translated<typeof en> = {
  title: 'Mein Konto',
  name: 'Name',
  email: 'E-Mail',
  roles: 'Rollen',
  noRoles: 'Noch keine. Die Administration kann Ihnen Rollen geben.',
  password: {
    title: 'Passwort',
    words:
      'Mit der Änderung werden Sie auf allen anderen Geräten abgemeldet. Hier bleiben Sie angemeldet.',
    current: 'Jetziges Passwort',
    submit: 'Passwort ändern',
    done: 'Ihr Passwort ist geändert. Auf allen anderen Geräten sind Sie abgemeldet.',
  },
  factor: {
    title: 'Zweiter Faktor',
    on: 'Eingeschaltet',
    off: 'Ausgeschaltet',
    onWords: 'Zum Anmelden braucht es Ihr Passwort und einen Code aus der App auf Ihrem Telefon.',
    offWords:
      'Schützt Ihr Konto auch dann, wenn jemand Ihr Passwort erfährt: Zum Anmelden braucht es dann zusätzlich einen Code aus einer Authenticator-App auf Ihrem Telefon. Jede solche App ist geeignet.',
    switchOn: 'Einschalten',
    switchOff: 'Ausschalten',
    nowOff: 'Der zweite Faktor ist ausgeschaltet. Ihr Passwort allein genügt zum Anmelden.',
    next: 'Weiter',
    password: 'Ihr Passwort',
    passwordHint: 'Damit sicher ist, dass Sie es sind.',
    qr: 'QR-Code für die Authenticator-App',
    scan: 'Öffnen Sie die Authenticator-App auf Ihrem Telefon und scannen Sie diesen Code. Ohne Kamera tippen Sie stattdessen diesen Schlüssel in die App.',
    secret: 'Schlüssel',
    type: 'Die App zeigt nun sechs Ziffern, die alle halbe Minute wechseln. Geben Sie sie hier ein.',
    code: 'Code aus der App',
    confirm: 'Einschalten',
    keepTitle: 'Der zweite Faktor ist eingeschaltet. Bewahren Sie jetzt diese Codes auf',
    keep: 'Wenn Sie Ihr Telefon verlieren, können Sie sich mit jedem davon einmal anmelden. Parley kann sie nicht noch einmal zeigen. Drucken Sie sie aus oder legen Sie sie in Ihren Passwort-Manager, nicht auf dasselbe Telefon.',
    codes: 'Wiederherstellungscodes',
    download: 'Herunterladen',
    file: 'Wiederherstellungscodes von {{email}} für Parley. Jeder gilt einmal.',
    kept: 'Ich habe sie aufbewahrt',
  },
};

export const accountTexts = { en, de };

addTexts('account', accountTexts);
