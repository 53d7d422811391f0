import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';

const me = aUser('MANAGE_USERS');
const roles = [{ id: 1, name: 'Agent', description: 'Answers chats.', permissions: [] }];

async function fillIn(hand: ReturnType<typeof openPage>) {
  await hand.type(await screen.findByLabelText('Name'), 'Bea Krull');
  await hand.type(screen.getByLabelText('E-mail'), 'bea@shop.example');
  await hand.type(screen.getByLabelText('First password'), 'long enough one');
  expect(await screen.findByLabelText<HTMLInputElement>('Agent')).toHaveProperty('checked', true);
}

describe('a new user', () => {
  it('is refused beside the field the server names', async () => {
    const errors = [{ field: 'email', message: 'Bo already uses this address.' }];
    fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: me }),
      'GET /api/roles': () => json(roles),
      'POST /api/users': () => problem(400, 'Some fields need another look.', errors),
    });
    const hand = openPage('/users/new');
    await fillIn(hand);
    await hand.click(screen.getByRole('button', { name: 'Add user' }));
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
    await fillIn(hand);
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
