import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '@/lib/api/types';
import { json, problem } from '@/lib/testing/fake-server';
import { drafts } from '../live/drafts';
import { aMessage, ME, mine } from '../live/testing/examples';
import { freshPanel, hear, panel } from '../live/testing/panel';
import { changeView } from '../live/view';

const CAN = { reactions: ['👍', '❤️'], quotes: true, edits: true };
const details = (can = CAN) => ({
  row: mine(),
  contact: { id: 5, name: 'Ada Byron', identities: [], fields: [] },
  source: { page: null, referrer: null },
  history: [],
  earlier: [],
  files: { refusal: 'No files.', largest: 0, longestCaption: 0 },
  longestText: { most: 4096, unit: 'CHARACTERS' },
  can,
});

const question = aMessage({ id: 1, text: 'Where is it?' });
const own = aMessage({
  id: 2,
  direction: 'OUT',
  status: 'SENT',
  text: 'Tommorow',
  author: { id: ME, name: 'Me' },
  at: new Date().toISOString(),
});

async function shows(messages: Message[], routes = {}, can = CAN) {
  const { server, hand } = await panel({
    'GET /api/chats/10': () => json(details(can)),
    ...routes,
  });
  act(() => changeView({ chat: 10 }));
  const frame = { type: 'chat' as const, row: mine({ changeNo: 9 }), messages, after: 0 };
  hear(frame);
  const log = await screen.findByRole('log', { name: 'Messages' }, { timeout: 10_000 });
  // The conversation listens only once it is there, and the first time it is fetched.
  hear(frame);
  const thread = within(log);
  return { server, hand, thread };
}

beforeEach(() => {
  freshPanel();
  drafts.reply(10, undefined);
  changeView({ editing: null });
});

describe('a message of the customer', () => {
  it('PN-9 shows what customer and company reacted with', async () => {
    const { thread } = await shows([aMessage({ reaction: '❤️', ourReaction: '👍' })]);
    expect(await thread.findByRole('img', { name: 'Customer reacted with ❤️' })).toBeTruthy();
    expect(thread.getByRole('img', { name: 'We reacted with 👍' })).toBeTruthy();
  });

  it('PN-9 is reacted to', async () => {
    const reacted = { ...question, ourReaction: '👍', changeNo: 10 };
    const { server, hand, thread } = await shows([question], {
      'PUT /api/chats/10/messages/1/reaction': () => json(reacted),
    });
    await hand.click(await thread.findByRole('button', { name: 'React' }));
    await hand.click(await screen.findByRole('button', { name: '👍' }));
    expect(await thread.findByRole('img', { name: 'We reacted with 👍' })).toBeTruthy();
    expect(server.sent('PUT', '/api/chats/10/messages/1/reaction')[0]?.body).toEqual({
      emoji: '👍',
    });
  });

  it('PN-9 keeps its reaction where taking it back is refused', async () => {
    const { hand, thread } = await shows([{ ...question, ourReaction: '👍' }], {
      'DELETE /api/chats/10/messages/1/reaction': () => problem(409, 'Telegram refused it.'),
    });
    await hand.click(await thread.findByRole('button', { name: 'React' }));
    await hand.click(await screen.findByRole('button', { name: '👍' }));
    expect(await screen.findByText(/Telegram refused it/)).toBeTruthy();
    expect(thread.getByRole('img', { name: 'We reacted with 👍' })).toBeTruthy();
  });

  it('PN-9 is quoted in the answer, and not after Escape', async () => {
    const { server, hand, thread } = await shows([question], {
      'POST /api/chats/10/messages': () => json({ ...own, id: 3, replyTo: 1 }, 201),
    });
    await hand.click(await thread.findByRole('button', { name: 'Reply' }));
    expect(await screen.findByRole('button', { name: 'Do not quote' })).toBeTruthy();
    const field = screen.getByRole('textbox', { name: 'Message to Ada Byron' });
    await hand.type(field, '{Escape}');
    expect(screen.queryByRole('button', { name: 'Do not quote' })).toBeNull();
    await hand.keyboard('{Alt>}r{/Alt}');
    await hand.type(field, 'On its way{Enter}');
    const said = server.sent('POST', '/api/chats/10/messages')[0]?.body as { replyTo: number };
    expect(said.replyTo).toBe(1);
    expect(screen.queryByRole('button', { name: 'Do not quote' })).toBeNull();
  });

  it('offers nothing that the channel cannot do', async () => {
    const none = { reactions: [], quotes: false, edits: false };
    const { thread } = await shows([question, own], {}, none);
    await thread.findByText('Tommorow');
    expect(thread.queryByRole('button', { name: /React|Reply|Edit/ })).toBeNull();
  });

  it('IN-12 says that it was forwarded, and pictures of an album stand together', async () => {
    const { thread } = await shows([
      aMessage({ id: 1, forwarded: true }),
      aMessage({ id: 2, kind: 'IMAGE', album: '13', text: '' }),
      aMessage({ id: 3, kind: 'IMAGE', album: '13', text: '' }),
    ]);
    expect(await thread.findByText('Forwarded')).toBeTruthy();
    const album = thread.getByRole('group', { name: 'Album of 2' });
    expect(album.querySelectorAll('[data-message]')).toHaveLength(2);
  });
});

describe('an own message', () => {
  it('PN-9 is changed in its place with ArrowUp', async () => {
    const { server, hand, thread } = await shows([question, own], {
      'PATCH /api/chats/10/messages/2': () =>
        json({ ...own, text: 'Tomorrow', editedAt: own.at, changeNo: 10 }),
    });
    await thread.findByRole('button', { name: 'Edit' });
    await hand.type(screen.getByRole('textbox', { name: 'Message to Ada Byron' }), '{ArrowUp}');
    const box = await thread.findByRole('textbox', { name: 'Change the message' });
    await hand.clear(box);
    await hand.type(box, 'Tomorrow{Enter}');
    expect(await thread.findByText('Tomorrow')).toBeTruthy();
    expect(server.sent('PATCH', '/api/chats/10/messages/2')[0]?.body).toEqual({ text: 'Tomorrow' });
    expect(thread.queryByRole('textbox')).toBeNull();
  });
});

describe('a message that waits', () => {
  it('PN-17 says why, and is taken back', async () => {
    const waiting = { ...own, status: 'QUEUED' as const, failure: 'Telegram asks to wait.' };
    const gone = {
      ...waiting,
      status: 'FAILED' as const,
      failure: 'Me cancelled it.',
      changeNo: 10,
    };
    const { hand, thread } = await shows([waiting], {
      'POST /api/chats/10/messages/2/cancel': () => json(gone),
    });
    expect(await thread.findByText('Telegram asks to wait.')).toBeTruthy();
    await hand.click(thread.getByRole('button', { name: 'Cancel sending' }));
    expect(await thread.findByText(/Me cancelled it/)).toBeTruthy();
    expect(thread.getByRole('button', { name: 'Send again' })).toBeTruthy();
  });
});
