import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { Contact } from '@/lib/api/types';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';

const AT = '2026-03-02T09:00:00Z';
const EMAIL = '/api/contacts/5/fields/email';

const ada: Contact = {
  id: 5,
  name: 'Ada Byron',
  email: 'ada@home.example',
  phones: ['+49301234'],
  language: 'de',
  source: 'TELEGRAM',
  createdAt: AT,
  identities: [],
  picture: null,
  nameByPerson: false,
};

function answers(contact: () => Contact, ...permissions: Parameters<typeof aUser>) {
  return {
    'GET /api/session': () =>
      json({ firstStart: false, user: aUser('READ_RECORDS', ...permissions) }),
    'GET /api/contacts/5': () => json(contact()),
    'GET /api/contacts/5/timeline': () =>
      json({ items: [{ kind: 'CREATED', at: AT, chat: null, change: null }], next: null }),
    'GET /api/contacts/5/changes': () =>
      json([
        { at: AT, who: { id: 2, name: 'Bea' }, field: 'email', before: null, after: 'a@b.example' },
        { at: AT, who: null, field: 'language', before: 'en', after: 'de' },
      ]),
  };
}

const details = async () => within(await screen.findByRole('region', { name: 'Details' }));
const bare = (text: string | null) => text?.replaceAll(/[\u2068\u2069]/g, '');

describe('a contact', () => {
  it('shows each account by its number, or by what kind of account it is', async () => {
    const account = (
      id: number,
      kind: Contact['identities'][number]['kind'],
      key: string | null,
    ) => ({
      id,
      kind,
      displayName: `Account ${id}`,
      key,
      createdAt: AT,
    });
    const identities = [
      account(1, 'TELEGRAM', null),
      account(2, 'WEBSITE', null),
      account(3, 'WHATSAPP', '+49 30 1234'),
    ];
    fakeServer(answers(() => ({ ...ada, identities })));
    openPage('/contacts/5');
    const accounts = within(await screen.findByRole('region', { name: 'Accounts' }));
    const said = (name: string) => bare(accounts.getByText(name).parentElement?.textContent ?? '');
    expect(said('Account 1')).toContain('Telegram');
    expect(said('Account 2')).toContain('Website visitor');
    expect(said('Account 3')).toContain('+49 30 1234');
  });

  it('is changed where it stands: Enter saves, the server is told what it was', async () => {
    let now = ada;
    const server = fakeServer({
      ...answers(() => now, 'EDIT_RECORDS'),
      [`PUT ${EMAIL}`]: () => {
        now = { ...ada, email: 'ada@work.example' };
        return json(now);
      },
    });
    const hand = openPage('/contacts/5');
    const card = await details();
    await hand.click(await card.findByRole('button', { name: 'Change the e-mail' }));
    const field = await card.findByRole('textbox', { name: 'E-mail' });
    await hand.clear(field);
    await hand.type(field, ' ada@work.example {Enter}');
    expect(await card.findByRole('link', { name: 'ada@work.example' })).toBeTruthy();
    expect(server.sent('PUT', EMAIL)[0]?.body).toEqual({
      was: 'ada@home.example',
      value: 'ada@work.example',
    });
    const pencil = card.getByRole('button', { name: 'Change the e-mail' });
    await waitFor(() => expect(document.activeElement).toBe(pencil));
  });

  it('stays as it was after Esc, and nothing is sent', async () => {
    const server = fakeServer(answers(() => ada, 'EDIT_RECORDS'));
    const hand = openPage('/contacts/5');
    const card = await details();
    await hand.click(await card.findByRole('button', { name: /Change the name/ }));
    await hand.type(await card.findByRole('textbox', { name: 'Name' }), 'x{Escape}');
    expect(await card.findByText('Ada Byron')).toBeTruthy();
    expect(server.requests.some(({ method }) => method === 'PUT')).toBe(false);
  });

  it('shows what the server says beside the field', async () => {
    const errors = [{ field: 'value', message: 'A phone begins with + and its country.' }];
    fakeServer({
      ...answers(() => ada, 'EDIT_RECORDS'),
      'PUT /api/contacts/5/fields/phones': () => problem(400, 'Some fields…', errors),
    });
    const hand = openPage('/contacts/5');
    const card = await details();
    await hand.click(await card.findByRole('button', { name: 'Change the phones' }));
    await hand.type(await card.findByRole('textbox', { name: 'Phone 1' }), '5{Enter}');
    expect(await card.findByText('A phone begins with + and its country.')).toBeTruthy();
  });

  it('that somebody else changed meanwhile lets me choose', async () => {
    let now = ada;
    const server = fakeServer({
      ...answers(() => now, 'EDIT_RECORDS'),
      [`PUT ${EMAIL}`]: ({ body }) => {
        const { was, value } = body as { was: string; value: string };
        if (was === 'ada@home.example') {
          now = { ...ada, email: 'theirs@shop.example' };
          return problem(409, 'Somebody changed this meanwhile.');
        }
        now = { ...ada, email: value };
        return json(now);
      },
    });
    const hand = openPage('/contacts/5');
    const card = await details();
    await hand.click(await card.findByRole('button', { name: 'Change the e-mail' }));
    const field = await card.findByRole('textbox', { name: 'E-mail' });
    await hand.clear(field);
    await hand.type(field, 'mine@shop.example{Enter}');
    expect(bare((await card.findByRole('alert')).textContent)).toContain('theirs@shop.example');
    await hand.click(card.getByRole('button', { name: 'Save mine' }));
    expect(await card.findByRole('link', { name: 'mine@shop.example' })).toBeTruthy();
    expect(server.sent('PUT', EMAIL)[1]?.body).toMatchObject({ was: 'theirs@shop.example' });
  });

  it('can only be read without the right to edit', async () => {
    fakeServer(answers(() => ada));
    openPage('/contacts/5');
    const card = await details();
    expect(await card.findByText('Ada Byron')).toBeTruthy();
    expect(card.queryByRole('button')).toBeNull();
  });

  it('has a history that says who changed what', async () => {
    fakeServer(answers(() => ada));
    const hand = openPage('/contacts/5');
    await hand.click(await screen.findByRole('tab', { name: 'History' }));
    const list = await screen.findByRole('list', { name: 'History' });
    const lines = within(list)
      .getAllByRole('listitem')
      .map((line) => bare(line.textContent));
    expect(lines[0]).toContain('E-mail added: a@b.example');
    expect(lines[0]).toContain('Bea');
    expect(lines[1]).toContain('Language: English → German');
    expect(location.search).toContain('history');
  });
});
