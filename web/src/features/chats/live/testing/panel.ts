import { act, screen } from '@testing-library/react';
import { aUser, openPage } from '@/app/testing/open-page';
import type { ChatRow } from '@/lib/api/types';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { chatStore } from '../store';
import { changeView } from '../view';
import { ME, present } from './examples';

const me = { ...aUser('PROCESS_CHATS', 'READ_RECORDS'), id: ME };
const answers = {
  'GET /api/session': () => json({ firstStart: false, user: me }),
  'GET /api/chats/10': () => problem(403, 'Not now.'),
};

/** The live connection says this. */
export function hear(...messages: Parameters<typeof chatStore.onMessage>[0][]) {
  act(() => {
    for (const message of messages) chatStore.onMessage(message);
  });
}

const listed = (...rows: ChatRow[]) =>
  hear(
    { type: 'hello', presence: present, restored: false },
    { type: 'active', rows: [] },
    { type: 'new', rows, count: rows.length },
  );

/** The panel beside the first page, with what waits for me; the list has a size, so that rows are drawn. */
export async function panel(routes: Parameters<typeof fakeServer>[0], ...rows: ChatRow[]) {
  const server = fakeServer({ ...answers, ...routes });
  const hand = openPage('/');
  await screen.findByRole('region', { name: 'List of chats' });
  act(() => chatStore.onStart(ME));
  listed(...rows);
  return { server, hand };
}

/** Before each test: the list has a size, so that rows are drawn, and nothing is left of the test before. */
export function freshPanel() {
  const size = { configurable: true, value: 600 };
  Object.defineProperty(Element.prototype, 'clientHeight', size);
  Object.defineProperty(Element.prototype, 'clientWidth', size);
  changeView({ chat: null, listProblem: null, problems: new Map() });
  chatStore.onStart(0);
}
