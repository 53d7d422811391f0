import type { Words } from './english';

export const german: Words = {
  chat: 'Chat',
  openChat: 'Chat öffnen',
  unread: (count) => (count === 1 ? '1 ungelesene Nachricht' : `${count} ungelesene Nachrichten`),
  closeChat: 'Chat schließen',
  messages: 'Nachrichten',
  welcome: 'Hallo! Wie können wir Ihnen helfen?',
  welcomeHint: 'Schreiben Sie uns. Die Antwort erscheint hier, auch wenn Sie später wiederkommen.',
  waiting: 'Gleich ist jemand für Sie da',
  talkingWith: (name) => `Sie sprechen mit ${name}`,
  talking: 'Sie sprechen mit uns',
  ended: 'Das Gespräch ist beendet. Schreiben Sie, um ein neues zu beginnen.',
  typing: (name) => `${name} schreibt …`,
  you: 'Sie',
  agent: 'Unser Team',
  sending: 'Wird gesendet …',
  sent: 'Gesendet',
  notSent: 'Nicht gesendet.',
  refused: 'Die Nachricht wurde nicht angenommen.',
  retry: 'Noch einmal senden',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  offline: 'Sie sind offline. Ihre Nachrichten werden gesendet, sobald Sie wieder verbunden sind.',
  lost: 'Zurzeit keine Verbindung. Ihre Nachrichten werden gesendet, sobald sie wieder da ist.',
  reconnected: (count) => {
    if (count === 0) return 'Wieder verbunden. Sie haben nichts verpasst.';
    return count === 1
      ? 'Wieder verbunden. Inzwischen kam 1 Nachricht.'
      : `Wieder verbunden. Inzwischen kamen ${count} Nachrichten.`;
  },
  earlier: 'Frühere Nachrichten anzeigen',
  newest: 'Neue Nachrichten',
  today: 'Heute',
  yesterday: 'Gestern',
  write: 'Nachricht schreiben',
  send: 'Senden',
  length: (used, most) => `${used} von ${most} Zeichen`,
  tooLong: 'Zu lang: Bitte kürzen, um zu senden.',
  emoji: 'Emoji',
  details: 'Name und E-Mail-Adresse (freiwillig)',
  detailsHint: 'Wird mit der nächsten Nachricht gesendet, damit wir Sie erreichen können.',
  name: 'Name',
  email: 'E-Mail-Adresse',
  emailWrong: 'Das sieht nicht wie eine E-Mail-Adresse aus.',
  save: 'Speichern',
};
