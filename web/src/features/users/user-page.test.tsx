import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { User } from '@/lib/api/types';
import { done, fakeServer, json } from '@/lib/testing/fake-server';

const bea: User = {
  id: 9,
  name: 'Bea Krull',
  email: 'bea@shop.example',
  enabled: true,
  roles: ['Agent'],
  limit: null,
  createdAt: '2026-11-22T10:00:00Z',
  invited: false,
  secondFactor: true,
  managed: false,
  lastSeenAt: '2026-11-22T10:00:00Z',
};

function open(user: User, more = {}) {
  const server = fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_USERS') }),
    'GET /api/roles': () => json([]),
    'GET /api/users': () => json([user]),
    ...more,
  });
  return { server, hand: openPage('/users/9') };
}

describe('the page of a user', () => {
  it('gives a password link to who has a password already', async () => {
    const { hand } = open(bea, {
      'POST /api/users/9/link': () =>
        json({ purpose: 'RESET', path: '/new-password#abc', expiresAt: '2026-11-23T10:00:00Z' }),
    });
    await hand.click(await screen.findByRole('button', { name: 'Password link' }));
    expect(await screen.findByText(`${location.origin}/new-password#abc`)).toBeTruthy();
  });

  it('logs somebody out everywhere and switches off a lost second factor, each after asking', async () => {
    const { server, hand } = open(bea, {
      'POST /api/users/9/sessions/end': done,
      'POST /api/users/9/second-factor/off': done,
    });
    for (const action of ['Log out everywhere', 'Switch off second factor']) {
      await hand.click(await screen.findByRole('button', { name: action }));
      const dialog = await screen.findByRole('dialog');
      await hand.click(await within(dialog).findByRole('button', { name: action }));
      await screen.findByText(/is (logged out everywhere|switched off)\./);
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
    expect(server.sent('POST', '/api/users/9/sessions/end')).toHaveLength(1);
    expect(server.sent('POST', '/api/users/9/second-factor/off')).toHaveLength(1);
  });

  it('of a user in the configuration file can only be read, and says why', async () => {
    open({ ...bea, managed: true });
    expect(await screen.findByText(/managed by the configuration file/)).toBeTruthy();
    expect(screen.getByText('bea@shop.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
