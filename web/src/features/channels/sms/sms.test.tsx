import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { aBot } from '../testing/examples';

const SID = `AC${'0'.repeat(32)}`;
const TOKEN = 'not-any-real-token';
const queues = [{ id: 3, name: 'Customer care', rule: 'TO_ALL', users: [], roles: [], waiting: 0 }];
const settings = {
  accountSid: SID,
  number: '+15551234567',
  publicAddress: 'https://chat.shop.example',
  apiBase: 'https://api.twilio.com',
};
const aNumber = () =>
  aBot({ kind: 'SMS', account: '+15551234567', settings, secretsSet: ['authToken'] });

const office = {
  'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
  'GET /api/queues': () => json(queues),
};

type Hand = ReturnType<typeof openPage>;

/** Typing key by key takes long. */
async function give(hand: Hand, label: string, text: string) {
  const field = await screen.findByLabelText<HTMLInputElement>(label);
  await hand.clear(field);
  await hand.click(field);
  await hand.paste(text);
}

async function fillIn(hand: Hand) {
  await give(hand, 'Account SID', SID);
  await give(hand, 'Auth token', TOKEN);
  await give(hand, 'Number', '+1 (555) 123-4567');
  await give(hand, 'Public address of Parley', 'https://chat.shop.example/');
  await give(hand, 'Name', 'Text messages');
  await hand.click(screen.getByRole('button', { name: 'Connect number' }));
}

describe('connecting a number', () => {
  it('saves it and shows the address to enter at Twilio', async () => {
    let channels: unknown[] = [];
    const waiting = aNumber();
    waiting.health = { ...waiting.health, lastIn: null };
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json(channels),
      'POST /api/channels': () => {
        channels = [waiting];
        return json(waiting, 201);
      },
    });
    const hand = openPage('/channels/new?kind=SMS');
    await fillIn(hand);
    expect(
      await screen.findByText('https://chat.shop.example/hooks/twilio/k5', { exact: false }),
    ).toBeTruthy();
    expect(screen.getByText(/Enter the address below at Twilio/)).toBeTruthy();
    expect(server.sent('POST', '/api/channels')[0]?.body).toMatchObject({
      kind: 'SMS',
      settings,
      secrets: { authToken: TOKEN },
    });
  });

  it('connects WhatsApp through Twilio once that is chosen', async () => {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([]),
      'POST /api/channels': () => json(aNumber(), 201),
    });
    const hand = openPage('/channels/new?kind=WHATSAPP');
    await hand.click(await screen.findByLabelText('Through Twilio'));
    await fillIn(hand);
    await waitFor(() => expect(server.sent('POST', '/api/channels')).toHaveLength(1));
    expect(server.sent('POST', '/api/channels')[0]?.body).toMatchObject({
      kind: 'WHATSAPP',
      settings: { ...settings, via: 'TWILIO' },
    });
  });

  it('says beside the field what Twilio says is wrong_AD4', async () => {
    const message = 'This account has no number +15551234567 at Twilio.';
    fakeServer({
      ...office,
      'POST /api/channels': () =>
        problem(400, 'Some fields need another look.', [{ field: 'settings.number', message }]),
    });
    const hand = openPage('/channels/new?kind=SMS');
    await fillIn(hand);
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByLabelText('Number').getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for a number in international form, or a messaging service instead', async () => {
    const server = fakeServer({ ...office });
    const hand = openPage('/channels/new?kind=SMS');
    await give(hand, 'Number', '0555 1234567');
    await hand.click(screen.getByRole('button', { name: 'Connect number' }));
    expect(await screen.findByText(/Give the number with \+ and the country/)).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Advanced' }));
    await give(hand, 'Messaging service SID', `MG${'1'.repeat(32)}`);
    await hand.click(screen.getByRole('button', { name: 'Connect number' }));
    expect(await screen.findByText(/not both/)).toBeTruthy();
    expect(server.sent('POST', '/api/channels')).toHaveLength(0);
  });
});

describe('a connected number', () => {
  it('keeps its token unless a new one is given_AD5', async () => {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([aNumber()]),
      'PUT /api/channels/5': () => json(aNumber()),
    });
    const hand = openPage('/channels/5');
    expect(await screen.findByText(/A token is set/)).toBeTruthy();
    await hand.type(screen.getByLabelText('Name'), '!');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent('PUT', '/api/channels/5')).toHaveLength(1));
    expect(server.sent('PUT', '/api/channels/5')[0]?.body).not.toHaveProperty('secrets');
  });
});
