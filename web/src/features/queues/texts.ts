import { addTexts } from '@/lib/i18n/add-texts';
import type { Translated } from '@/lib/i18n/translated';

const en = {
  title: 'Queues',
  add: 'Add queue',
  new: 'New queue',
  saved: 'The queue “{{name}}” is saved.',
  removed: 'The queue “{{name}}” is deleted.',
  empty: {
    title: 'No queue yet',
    words: 'A queue is the team that answers. Channels bring their chats to a queue.',
  },
  members: 'Members: {{members}}',
  role: 'everybody with the role {{role}}',
  nobody: 'Nobody answers here yet. Add members.',
  waiting_one: '{{count}} chat waiting',
  waiting_other: '{{count}} chats waiting',
  name: 'Name',
  nameHint: 'Colleagues see it with every chat.',
  rule: 'How new chats reach the agents',
  priority: 'Priority',
  priorityHint:
    'Where several queues wait for the same person, chats of a higher number are offered first. 0 is usual, 9 comes before all.',
  priorityRange: 'A whole number from 0 to 9, please.',
  priorityIs: 'Priority {{priority}}',
  users: 'Members',
  usersHint: 'Colleagues who answer the chats of this queue.',
  usersFind: 'Find a colleague',
  usersNone: 'No colleague of that name.',
  roles: 'Members by role',
  rolesHint: 'Everybody with one of these roles is a member, too.',
  delete: 'Delete queue',
  deleteAsk: 'Delete the queue “{{name}}”?',
  deleteWords: 'Its past chats stay. This cannot be undone.',
  missing: 'There is no such queue.',
};

const de: Translated<typeof en> = {
  title: 'Warteschlangen',
  add: 'Warteschlange hinzufügen',
  new: 'Neue Warteschlange',
  saved: 'Die Warteschlange „{{name}}“ ist gespeichert.',
  removed: 'Die Warteschlange „{{name}}“ ist gelöscht.',
  empty: {
    title: 'Noch keine Warteschlange',
    words:
      'Eine Warteschlange ist das Team, das antwortet. Kanäle leiten ihre Chats in eine Warteschlange.',
  },
  members: 'Mitglieder: {{members}}',
  role: 'alle mit der Rolle {{role}}',
  nobody: 'Hier antwortet noch niemand. Fügen Sie Mitglieder hinzu.',
  waiting_one: '{{count}} Chat wartet',
  waiting_other: '{{count}} Chats warten',
  name: 'Name',
  nameHint: 'Das Team sieht ihn bei jedem Chat.',
  rule: 'Wie neue Chats verteilt werden',
  priority: 'Vorrang',
  priorityHint:
    'Warten mehrere Warteschlangen auf dieselbe Person, werden Chats mit höherer Zahl zuerst angeboten. Üblich ist 0, 9 kommt vor allen.',
  priorityRange: 'Bitte eine ganze Zahl von 0 bis 9.',
  priorityIs: 'Vorrang {{priority}}',
  users: 'Mitglieder',
  usersHint: 'Wer die Chats dieser Warteschlange beantwortet.',
  usersFind: 'Person suchen',
  usersNone: 'Niemand mit diesem Namen.',
  roles: 'Mitglieder nach Rolle',
  rolesHint: 'Alle mit einer dieser Rollen gehören ebenfalls dazu.',
  delete: 'Warteschlange löschen',
  deleteAsk: 'Die Warteschlange „{{name}}“ löschen?',
  deleteWords: 'Vergangene Chats bleiben erhalten. Das lässt sich nicht rückgängig machen.',
  missing: 'Diese Warteschlange gibt es nicht.',
};

export const queuesTexts = { en, de };

addTexts('queues', queuesTexts);
