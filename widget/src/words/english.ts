/** Every text the visitor can read; the other languages have the same entries. */
export const english = {
  chat: 'Chat',
  openChat: 'Open chat',
  unread: (count: number) => (count === 1 ? '1 unread message' : `${count} unread messages`),
  closeChat: 'Close chat',
  messages: 'Messages',
  welcome: 'Hello! How can we help you?',
  welcomeHint: 'Write to us. The answer appears here, also when you come back later.',
  waiting: 'Waiting for an agent',
  talkingWith: (name: string) => `You talk with ${name}`,
  talking: 'You talk with us',
  ended: 'The conversation has ended. Write to start a new one.',
  typing: (name: string) => `${name} is typing…`,
  you: 'You',
  agent: 'Our team',
  sending: 'Sending…',
  sent: 'Sent',
  notSent: 'Not sent.',
  refused: 'The message was not accepted.',
  retry: 'Try again',
  download: (name: string) => `Download ${name}`,
  noFile: 'The file cannot be fetched at the moment.',
  edit: 'Edit',
  remove: 'Remove',
  offline: 'You are offline. Your messages will be sent when you are back.',
  lost: 'No connection at the moment. Your messages will be sent when it is back.',
  reconnected: (count: number) => {
    if (count === 0) return 'Reconnected. Nothing was missed.';
    return count === 1
      ? 'Reconnected. 1 message came in meanwhile.'
      : `Reconnected. ${count} messages came in meanwhile.`;
  },
  earlier: 'Show earlier messages',
  newest: 'New messages',
  today: 'Today',
  yesterday: 'Yesterday',
  write: 'Write a message',
  send: 'Send',
  length: (used: number, most: number) => `${used} of ${most} characters`,
  tooLong: 'Too long: shorten it to send it.',
  emoji: 'Emoji',
  details: 'Name and e-mail (optional)',
  detailsHint: 'Sent with your next message, so that we can reach you.',
  name: 'Name',
  email: 'E-mail',
  emailWrong: 'This does not look like an e-mail address.',
  save: 'Save',
};

export type Words = typeof english;
