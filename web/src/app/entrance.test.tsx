import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Me } from '@/lib/api/types';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { aUser, openPage } from './testing/open-page';

const session = (user: Me | null, firstStart = false) => json({ firstStart, user });
const users = () => json([]);

describe('the entrance', () => {
  it('of the first start is the form of the administrator, with words beside the fields', async () => {
    const server = fakeServer({ 'GET /api/session': () => session(null, true) });
    const hand = openPage('/contacts');
    await hand.type(await screen.findByLabelText('Your name'), 'Alma');
    await hand.type(screen.getByLabelText('E-mail'), 'alma');
    await hand.type(screen.getByLabelText('Password'), 'short');
    await hand.click(screen.getByRole('button', { name: 'Create administrator' }));
    expect(screen.getByText('This does not look like an e-mail address.')).toBeTruthy();
    expect(screen.getByText('Use at least 10 characters.')).toBeTruthy();
    expect(server.sent('POST', '/api/setup')).toHaveLength(0);
  });

  it('leads back to the page that was wanted', async () => {
    let user: Me | null = null;
    fakeServer({
      'GET /api/session': () => session(user),
      'POST /api/session': () => {
        user = aUser('MANAGE_USERS');
        return json(user);
      },
      'GET /api/users': users,
    });
    const hand = openPage('/users');
    await hand.type(await screen.findByLabelText('E-mail'), 'alma@shop.example');
    await hand.type(screen.getByLabelText('Password'), 'correct horse');
    await hand.click(screen.getByRole('button', { name: 'Log in' }));
    expect(await screen.findByRole('heading', { name: 'Users' })).toBeTruthy();
    expect(location.pathname).toBe('/users');
  });

  it('never leads to another site', async () => {
    fakeServer({ 'GET /api/session': () => session(aUser()) });
    openPage('/login?back=%2F%2Fevil.example');
    expect(await screen.findByRole('heading', { name: 'Hello, Alma Reyes' })).toBeTruthy();
    expect(location.host).not.toContain('evil');
  });

  it('says in words why a log-in was refused', async () => {
    fakeServer({
      'GET /api/session': () => session(null),
      'POST /api/session': () => problem(401, 'E-mail and password do not fit together.'),
    });
    const hand = openPage('/login');
    await hand.type(await screen.findByLabelText('E-mail'), 'alma@shop.example');
    await hand.type(screen.getByLabelText('Password'), 'wrong one');
    await hand.click(screen.getByRole('button', { name: 'Log in' }));
    expect((await screen.findByRole('alert')).textContent).toContain('do not fit together');
  });
});
