import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import './texts';

const me = aUser('MANAGE_USERS');
const roles = [{ id: 1, name: 'Agent', description: 'Answers chats.', permissions: [] }];

async function fillIn(hand: ReturnType<typeof openPage>, password?: string) {
  await hand.type(await screen.findByLabelText('Name'), 'Bea Krull');
  await hand.type(screen.getByLabelText('E-mail'), 'bea@shop.example');
  if (password) {
    await hand.click(screen.getByRole('switch', { name: /^Set a password now/ }));
    await hand.type(screen.getByLabelText('First password'), password);
  }
  expect(await screen.findByLabelText<HTMLInputElement>('Agent')).toHaveProperty('checked', true);
}

const bea = {
  id: 9,
  name: 'Bea Krull',
  email: 'bea@shop.example',
  enabled: true,
  roles: ['Agent'],
  limit: null,
  createdAt: '2026-11-22T10:00:00Z',
  invited: true,
  secondFactor: false,
  managed: false,
  lastSeenAt: null,
};
const link = (token: string) =>
  json({ purpose: 'INVITE', path: `/welcome#${token}`, expiresAt: '2026-11-29T10:00:00Z' });

describe('a new user', () => {
  it('is invited: the link to send is shown with its expiry', async () => {
    const server = fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: me }),
      'GET /api/roles': () => json(roles),
      'POST /api/users': () => json(bea, 201),
      'POST /api/users/9/link': () => link('t0ken'),
    });
    const hand = openPage('/users/new');
    await fillIn(hand);
    await hand.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(`${location.origin}/welcome#t0ken`)).toBeTruthy();
    expect(screen.getByText(/until 29 Nov 2026, 11:00/)).toBeTruthy();
    expect(server.sent('POST', '/api/users')[0]?.body).toEqual({
      name: 'Bea Krull',
      email: 'bea@shop.example',
      roles: ['Agent'],
      limit: null,
    });
  });

  it('exists even if the link could not be made, which can be tried again', async () => {
    let works = false;
    fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: me }),
      'GET /api/roles': () => json(roles),
      'POST /api/users': () => json(bea, 201),
      'POST /api/users/9/link': () => (works ? link('second') : problem(503, 'Not now.')),
    });
    const hand = openPage('/users/new');
    await fillIn(hand);
    await hand.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText(/the invite link could not be made/)).toBeTruthy();
    works = true;
    await hand.click(screen.getByRole('button', { name: 'New invite link' }));
    expect(await screen.findByText(`${location.origin}/welcome#second`)).toBeTruthy();
  });

  it('is refused beside the field the server names', async () => {
    const errors = [{ field: 'email', message: 'Bo already uses this address.' }];
    fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: me }),
      'GET /api/roles': () => json(roles),
      'POST /api/users': () => problem(400, 'Some fields need another look.', errors),
    });
    const hand = openPage('/users/new');
    await fillIn(hand);
    await hand.click(screen.getByRole('button', { name: 'Invite' }));
    expect(await screen.findByText('Bo already uses this address.')).toBeTruthy();
    expect(screen.getByLabelText('E-mail').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Some fields need another look.')).toBeNull();
  });

  it('keeps what was typed while a lost session is taken up again', async () => {
    let lost = true;
    const server = fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: me }),
      'GET /api/roles': () => json(roles),
      'GET /api/users': () => json([]),
      'POST /api/users': ({ body }) =>
        lost ? problem(401, 'Log in to go on.') : json({ id: 9, ...(body as object) }, 201),
      'POST /api/session': () => {
        lost = false;
        return json(me);
      },
    });
    const hand = openPage('/users/new');
    await fillIn(hand, 'long enough one');
    await hand.click(screen.getByRole('button', { name: 'Add user' }));
    await hand.type(await screen.findByLabelText('Password'), 'my own password');
    await hand.click(screen.getByRole('button', { name: 'Log in' }));
    await waitFor(() => expect(screen.queryByText('Your session has ended')).toBeNull());
    await hand.click(screen.getByRole('button', { name: 'Add user' }));
    await waitFor(() => expect(server.sent('POST', '/api/users')).toHaveLength(2));
    expect(server.sent('POST', '/api/users')[1]?.body).toEqual({
      name: 'Bea Krull',
      email: 'bea@shop.example',
      password: 'long enough one',
      roles: ['Agent'],
      limit: null,
    });
  });
});
