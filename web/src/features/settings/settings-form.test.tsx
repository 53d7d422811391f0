import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json } from '@/lib/testing/fake-server';
import './texts';

const routes = (managed: boolean) => ({
  'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
  'GET /api/system-settings': () => json({ simultaneousChats: 5, acceptMinutes: 5, managed }),
  'PUT /api/system-settings': ({ body }: { body: unknown }) => json(body),
});

describe('the system settings', () => {
  it('CH-6 say how long an offer stands, in minutes and parts of them', async () => {
    const server = fakeServer(routes(false));
    const hand = openPage('/settings');
    const field = await screen.findByLabelText('Accept limit');
    await hand.clear(field);
    await hand.type(field, '0');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/A number of minutes/)).toBeTruthy();
    await hand.clear(field);
    await hand.type(field, '0.5');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent('PUT', '/api/system-settings')).toHaveLength(1));
    expect(server.sent('PUT', '/api/system-settings')[0]?.body).toMatchObject({
      simultaneousChats: 5,
      acceptMinutes: 0.5,
    });
  });

  it('lead to the description of the API', async () => {
    fakeServer(routes(false));
    openPage('/settings');
    const link = await screen.findByRole('link', { name: 'Description of the API' });
    expect(link.getAttribute('href')).toBe('/api/docs');
  });

  it('of the configuration file can be read, not changed', async () => {
    fakeServer(routes(true));
    openPage('/settings');
    expect(await screen.findByText(/managed by the configuration file/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });
});
