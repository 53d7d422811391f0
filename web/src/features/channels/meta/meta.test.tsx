import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { aBot } from '../testing/examples';

const queues = [{ id: 3, name: 'Customer care', rule: 'TO_ALL', users: [], roles: [], waiting: 0 }];
const found = { account: '102030', title: 'Shop page', notices: [], webhookElsewhere: null };
const office = {
  'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
  'GET /api/queues': () => json(queues),
};
const aPage = aBot({
  kind: 'MESSENGER',
  name: 'Shop page',
  account: '102030',
  publicKey: 'k7',
  settings: { pageId: '102030', humanAgent: 'false', verifyToken: 'abc123', graphVersion: 'v25.0' },
  secretsSet: ['accessToken', 'appSecret'],
});

async function fillIn(hand: ReturnType<typeof openPage>, id: string) {
  await hand.type(await screen.findByLabelText(id), '102030');
  await hand.type(screen.getByLabelText('Access token'), 'EAA-token');
  await hand.type(screen.getByLabelText('App secret'), '0123456789abcdef');
  await hand.click(screen.getByRole('button', { name: 'Test the access' }));
}

describe('connecting a page', () => {
  it('shows whose access it is, saves it, and says what to paste at Meta', async () => {
    let channels: unknown[] = [];
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json(channels),
      'POST /api/channels/check': () => json(found),
      'POST /api/channels': () => {
        channels = [aPage];
        return json(aPage, 201);
      },
    });
    const hand = openPage('/channels/new?kind=MESSENGER');
    await fillIn(hand, 'Page id');
    expect(await screen.findByText('This is Shop page.')).toBeTruthy();
    await hand.click(screen.getByLabelText(/Answer for seven days/));
    await hand.click(screen.getByRole('button', { name: 'Connect account' }));
    expect((await screen.findByLabelText('Callback URL')).textContent).toBe(
      `${location.origin}/hooks/meta/k7`,
    );
    expect(screen.getByLabelText('Verify token').textContent).toBe('abc123');
    expect(server.sent('POST', '/api/channels')[0]?.body).toEqual({
      kind: 'MESSENGER',
      name: 'Shop page',
      active: true,
      queueId: 3,
      language: 'en',
      settings: {
        pageId: '102030',
        humanAgent: 'true',
        graphBase: 'https://graph.facebook.com',
        graphVersion: 'v25.0',
      },
      secrets: { accessToken: 'EAA-token', appSecret: '0123456789abcdef' },
    });
  });

  it('asks for an Instagram account itself where no page speaks for it', async () => {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([]),
      'POST /api/channels/check': () => json({ ...found, account: '102030', title: '@shop' }),
      'POST /api/channels': () => json({ ...aPage, kind: 'INSTAGRAM' }, 201),
    });
    const hand = openPage('/channels/new?kind=INSTAGRAM');
    expect(await screen.findByLabelText('Id of the Facebook page')).toBeTruthy();
    await hand.click(screen.getByLabelText('By itself, with an Instagram login'));
    await fillIn(hand, 'Id of the Instagram account');
    expect(await screen.findByText('This is @shop.')).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Connect account' }));
    await waitFor(() => expect(server.sent('POST', '/api/channels')).toHaveLength(1));
    expect(server.sent('POST', '/api/channels')[0]?.body).toMatchObject({
      kind: 'INSTAGRAM',
      name: '@shop',
      settings: {
        setUp: 'INSTAGRAM',
        instagramId: '102030',
        humanAgent: 'false',
        graphBase: 'https://graph.instagram.com',
      },
    });
  });

  it('says beside the field what Meta does not accept', async () => {
    const message = 'Meta does not accept this access token. Copy it again, or make a new one.';
    fakeServer({
      ...office,
      'POST /api/channels/check': () =>
        problem(400, 'Some fields need another look.', [{ field: 'secrets.accessToken', message }]),
    });
    const hand = openPage('/channels/new?kind=WHATSAPP');
    await fillIn(hand, 'Phone number id');
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Connect account' })).toBeNull();
  });

  it('keeps its secrets unless new ones are given_AD5', async () => {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([aPage]),
      'PUT /api/channels/5': () => json(aPage),
    });
    const hand = openPage('/channels/5');
    expect(await screen.findByText('Access token and app secret are set.')).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent('PUT', '/api/channels/5')).toHaveLength(1));
    expect(server.sent('PUT', '/api/channels/5')[0]?.body).not.toHaveProperty('secrets');
  });
});
