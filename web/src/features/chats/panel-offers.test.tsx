import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatRow, Message } from '@/lib/api/types';
import { json, problem } from '@/lib/testing/fake-server';
import { AT, aMessage, aRow, ME, offered, present } from './live/testing/examples';
import { freshPanel, hear, panel } from './live/testing/panel';
import { changeView } from './live/view';

const soon = (seconds: number) => new Date(Date.now() + seconds * 1000 + 400).toISOString();
const mine = (seconds = 151, change: Partial<ChatRow> = {}) => offered(change, soon(seconds));

beforeEach(freshPanel);

describe('an offer to me', () => {
  it('CH-6 says how long it stands, and is taken from the row', async () => {
    const accepted = aRow({ status: 'IN_PROGRESS', owner: { id: ME, name: 'Me' }, changeNo: 2 });
    const { server, hand } = await panel(
      { 'POST /api/chats/10/accept': () => json(accepted) },
      mine(175),
    );
    expect(await screen.findByText(/^2:\d\d to accept$/)).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Accept the chat with Ada Byron' }));
    expect(server.sent('POST', '/api/chats/10/accept')).toHaveLength(1);
    expect(await screen.findByRole('textbox', { name: 'Message to Ada Byron' })).toBeTruthy();
  });

  it('CH-6 declined leaves at once, and the focus goes to the chat that is next', async () => {
    const next = aRow({ id: 11, contact: { id: 6, name: 'Bo Chen', picture: null } });
    const { server, hand } = await panel(
      { 'POST /api/chats/10/decline': () => new Response(null, { status: 204 }) },
      mine(),
      next,
    );
    const decline = await screen.findByRole('button', { name: 'Decline the chat with Ada Byron' });
    act(() => decline.focus());
    await hand.keyboard('{Enter}');
    expect(screen.queryByText('Ada Byron')).toBeNull();
    expect(server.sent('POST', '/api/chats/10/decline')).toHaveLength(1);
    await waitFor(() => expect(document.activeElement?.textContent).toContain('Bo Chen'));
  });

  it('that the server will not let me decline comes back with the reason', async () => {
    const refused = () => problem(409, 'The offer ran out at 14:05.');
    const { hand } = await panel({ 'POST /api/chats/10/decline': refused }, mine());
    await hand.click(await screen.findByRole('button', { name: /Decline/ }));
    expect(await screen.findByText(/The offer ran out at 14:05/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /Decline/ })).toBeTruthy();
  });

  it('read while it runs out says what happened', async () => {
    await panel({}, mine(0));
    act(() => changeView({ chat: 10 }));
    hear({ type: 'chat', row: mine(0, { changeNo: 2 }), messages: [], after: 0 });
    const talk = await screen.findByRole('region', { name: 'Conversation with Ada Byron' });
    expect(await within(talk).findByText('Time is up')).toBeTruthy();
    hear({ type: 'gone', id: 10, sentence: null });
    expect(await within(talk).findByText(/You did not accept this chat in time/)).toBeTruthy();
  });

  it('is said once to a screen reader', async () => {
    await panel({});
    hear({ type: 'new', rows: [mine()], count: 1 });
    expect(await screen.findByText('A chat is offered to you: Ada Byron on Shop')).toBeTruthy();
  });

  it('CH-6 missed makes me Inactive until I say otherwise', async () => {
    const { server, hand } = await panel({ 'PUT /api/me/presence': () => json(present) });
    const missed = { ...present, wanted: 'INACTIVE' as const, reason: 'MISSED_OFFER' };
    hear({ type: 'presence', presence: missed });
    expect(await screen.findByText(/You missed a chat, so you are Inactive/)).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Set me Active' }));
    await waitFor(() => expect(screen.queryByText(/You missed a chat/)).toBeNull());
    expect(server.sent('PUT', '/api/me/presence')[0]?.body).toEqual({
      wanted: 'ACTIVE',
      reason: null,
    });
  });
});

describe('the last line of a row', () => {
  it.each([
    ['Deleted by the customer', { text: '' }],
    ['Photo', { text: '', kind: 'IMAGE' }],
    ['Photo: The broken leg', { text: 'The broken leg', kind: 'IMAGE' }],
    ['You: Hello', { text: 'Hello', direction: 'OUT' }],
  ] as const)('says %s', async (words, change) => {
    const lastLine = { kind: 'TEXT', direction: 'IN', at: AT, ...change } as const;
    await panel({}, aRow({ lastLine }));
    const row = await screen.findByRole('group', { name: 'Ada Byron, 1/1' });
    expect(row.textContent?.replace(/[\u2068\u2069]/g, '')).toContain(words);
  });
});

describe('the reply window', () => {
  const answered = (windowEndsAt: string) =>
    aRow({ status: 'IN_PROGRESS', owner: { id: ME, name: 'Me' }, windowEndsAt, changeNo: 2 });

  async function talk(row: ChatRow) {
    await panel({});
    hear({ type: 'active', rows: [row] });
    act(() => changeView({ chat: 10 }));
    hear({
      type: 'chat',
      row,
      messages: [aMessage({ direction: 'OUT', outside: true })],
      after: 0,
    });
    return within(await screen.findByRole('region', { name: 'Conversation with Ada Byron' }));
  }

  it('ST-5 is counted down while I may answer; what was written elsewhere says so', async () => {
    const open = await talk(answered(soon(7_300)));
    expect(await open.findByText(/Answer within 2 hr/)).toBeTruthy();
    expect(open.getByRole('textbox', { name: 'Message to Ada Byron' })).toBeTruthy();
    expect(open.getByText(/Sent outside Parley/)).toBeTruthy();
  });

  it('ST-5 closes the field to write in, and says why', async () => {
    const closed = await talk(answered(soon(-60)));
    expect(await closed.findByText(/You can answer again once they write/)).toBeTruthy();
    expect(closed.getByText(/Reply window closed/)).toBeTruthy();
    expect(closed.queryByRole('textbox', { name: 'Message to Ada Byron' })).toBeNull();
  });
});

describe('what happened to a message', () => {
  const shows = async (...messages: Message[]) => {
    const versions = [{ text: 'Where is it', until: AT }];
    const { hand } = await panel({ 'GET /api/chats/10/messages/1/versions': () => json(versions) });
    act(() => changeView({ chat: 10 }));
    hear({ type: 'chat', row: aRow({ changeNo: 9 }), messages, after: 0 });
    const thread = await screen.findByRole('log', { name: 'Messages' });
    return { hand, thread: within(thread) };
  };

  it('IN-14 is seen: edited with what it said before, deleted without its text', async () => {
    const { hand, thread } = await shows(
      aMessage({ id: 1, text: 'Where is my parcel', editedAt: AT }),
      aMessage({ id: 2, text: '', deletedAt: AT }),
    );
    expect(await thread.findByText('Deleted by the customer')).toBeTruthy();
    await hand.click(thread.getByRole('button', { name: 'edited' }));
    expect(await screen.findByText('Where is it')).toBeTruthy();
  });

  it('IN-12 every kind has a name, and a reply shows what it answers', async () => {
    const { thread } = await shows(
      aMessage({ id: 1, kind: 'IMAGE', about: 'photo', text: 'The broken leg' }),
      aMessage({ id: 2, kind: 'UNSUPPORTED', about: 'poll', text: '' }),
      aMessage({ id: 3, text: 'And here?', replyTo: 1 }),
      aMessage({ id: 4, text: 'Hm', replyTo: 77 }),
    );
    expect(await thread.findByText('Photo')).toBeTruthy();
    expect(thread.getByText('Unsupported message (poll)')).toBeTruthy();
    expect(thread.getByText('Photo: The broken leg')).toBeTruthy();
    expect(thread.getByText('Reply to an earlier message')).toBeTruthy();
  });
});
