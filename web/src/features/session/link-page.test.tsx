import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { Me } from '@/lib/api/types';
import { done, fakeServer, json, problem } from '@/lib/testing/fake-server';

const bea = { name: 'Bea Krull', email: 'bea@shop.example', expiresAt: '2026-11-29T10:00:00Z' };

function parley(user: Me | null, more: Parameters<typeof fakeServer>[0] = {}) {
  let present = user;
  return fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: present }),
    'DELETE /api/session': () => {
      present = null;
      return done();
    },
    'GET /api/links/t0ken': () => json({ purpose: 'INVITE', ...bea }),
    'POST /api/links/t0ken': done,
    ...more,
  });
}

async function choose(hand: ReturnType<typeof openPage>, password: string, again = password) {
  await hand.type(await screen.findByLabelText('New password'), password);
  await hand.type(screen.getByLabelText('The new password again'), again);
  await hand.click(screen.getByRole('button', { name: 'Save password' }));
}

describe('the page of an invite link', () => {
  it('takes the password and leads to the log-in with the e-mail filled in', async () => {
    const server = parley(null);
    const hand = openPage('/welcome#t0ken');
    expect(await screen.findByRole('heading', { name: 'Welcome, Bea Krull' })).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('bea@shop.example');
    await choose(hand, 'long enough one');
    await screen.findByRole('heading', { name: 'Log in to Parley' });
    expect(screen.getByLabelText<HTMLInputElement>('E-mail').value).toBe('bea@shop.example');
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
    expect(location.pathname + location.search + location.hash).toBe('/login');
    expect(server.sent('POST', '/api/links/t0ken')[0]?.body).toEqual({
      password: 'long enough one',
    });
  });

  it('wants the same password twice', async () => {
    const server = parley(null);
    const hand = openPage('/welcome#t0ken');
    await choose(hand, 'long enough one', 'long enough two');
    expect(await screen.findByText(/The two passwords differ/)).toBeTruthy();
    expect(server.sent('POST', '/api/links/t0ken')).toHaveLength(0);
  });

  it('logs out whoever is logged in here, after saying so', async () => {
    const server = parley(aUser());
    const hand = openPage('/welcome#t0ken');
    expect(await screen.findByText(/You are logged in here as Alma Reyes/)).toBeTruthy();
    await choose(hand, 'long enough one');
    await screen.findByRole('heading', { name: 'Log in to Parley' });
    expect(server.sent('DELETE', '/api/session')).toHaveLength(1);
  });
});

describe('a link that works no more', () => {
  const gone = () => problem(404, 'This link works no more.');

  it('says what to do', async () => {
    parley(null, { 'GET /api/links/t0ken': gone });
    openPage('/new-password#t0ken');
    expect(await screen.findByRole('heading', { name: 'This link works no more' })).toBeTruthy();
    expect(screen.getByText(/Ask your administrator for a new link/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Go to log-in' })).toBeTruthy();
  });

  it('says it also when it was used in the meantime', async () => {
    let used = false;
    parley(null, {
      'GET /api/links/t0ken': () => (used ? gone() : json({ purpose: 'RESET', ...bea })),
      'POST /api/links/t0ken': gone,
    });
    const hand = openPage('/new-password#t0ken');
    await screen.findByRole('heading', { name: 'A new password for Bea Krull' });
    used = true;
    await choose(hand, 'long enough one');
    await waitFor(() =>
      expect(screen.getByRole('heading', { name: 'This link works no more' })).toBeTruthy(),
    );
  });

  it('is also one without its token', async () => {
    parley(null);
    openPage('/new-password');
    expect(await screen.findByRole('heading', { name: 'This link works no more' })).toBeTruthy();
  });
});
