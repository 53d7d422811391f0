import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { type FakeRequest, fakeServer, json, problem } from '@/lib/testing/fake-server';
import { aBot } from '../testing/examples';

const TOKEN = '123456789:AAFnotAnyRealTokenOfABotButLongEnough';
const queues = [{ id: 3, name: 'Customer care', rule: 'TO_ALL', users: [], roles: [], waiting: 0 }];
const found = { account: '@shop_bot', title: 'Shop bot', notices: [], webhookElsewhere: null };

const office = {
  'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
  'GET /api/queues': () => json(queues),
};

async function pasteToken(hand: ReturnType<typeof openPage>) {
  await hand.click(await screen.findByLabelText('Bot token'));
  await hand.paste(`Use this token to access the HTTP API: ${TOKEN} Keep it safe.`);
  await hand.click(screen.getByRole('button', { name: 'Test the token' }));
}

describe('connecting a bot', () => {
  it('shows whose token it is, then saves it under the name of the bot', async () => {
    let channels: unknown[] = [];
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json(channels),
      'POST /api/channels/check': () => json({ ...found, notices: ['It may not join groups.'] }),
      'POST /api/channels': () => {
        channels = [aBot()];
        return json(aBot(), 201);
      },
    });
    const hand = openPage('/channels/new');
    await hand.click(await screen.findByRole('link', { name: /Telegram/ }));
    expect(screen.queryByRole('button', { name: 'Connect bot' })).toBeNull();
    await pasteToken(hand);
    expect(await screen.findByText('This is @shop_bot (Shop bot).')).toBeTruthy();
    expect(screen.getByText('It may not join groups.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Parley asks Telegram').checked).toBe(true);
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Shop bot');
    await hand.click(screen.getByRole('button', { name: 'Connect bot' }));
    await screen.findByRole('link', { name: 'Open in Telegram' });
    expect(server.sent('POST', '/api/channels')[0]?.body).toEqual({
      kind: 'TELEGRAM',
      name: 'Shop bot',
      active: true,
      queueId: 3,
      language: 'en',
      settings: { apiBase: 'https://api.telegram.org', receive: 'POLLING' },
      secrets: { botToken: TOKEN },
    });
  });

  it('says beside the field what is wrong with the token', async () => {
    const message = 'Telegram does not know this token. Copy it again from @BotFather.';
    fakeServer({
      ...office,
      'POST /api/channels/check': () =>
        problem(400, 'Some fields need another look.', [{ field: 'secrets.botToken', message }]),
    });
    const hand = openPage('/channels/new?kind=TELEGRAM');
    await pasteToken(hand);
    expect(await screen.findByText(message)).toBeTruthy();
    expect(screen.getByLabelText('Bot token').getAttribute('aria-invalid')).toBe('true');
    expect(screen.queryByText('Some fields need another look.')).toBeNull();
  });

  it('takes a bot over from elsewhere only when that was agreed to_AD4', async () => {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([aBot()]),
      'POST /api/channels/check': () =>
        json({ ...found, webhookElsewhere: 'https://old.example/hook' }),
      'POST /api/channels': () => json(aBot(), 201),
    });
    const hand = openPage('/channels/new?kind=TELEGRAM');
    await pasteToken(hand);
    expect((await screen.findByRole('alert')).textContent).toContain('https://old.example/hook');
    await hand.click(screen.getByRole('button', { name: 'Connect bot' }));
    expect(await screen.findByText(/Tick this to take the bot over/)).toBeTruthy();
    expect(server.sent('POST', '/api/channels')).toHaveLength(0);
    await hand.click(screen.getByLabelText('Yes, take the bot over'));
    await hand.click(screen.getByRole('button', { name: 'Connect bot' }));
    await screen.findByRole('link', { name: 'Open in Telegram' });
    expect(server.sent('POST', '/api/channels')[0]?.body).toMatchObject({ takeOver: true });
  });

  it('asks again for a test when the token is another one', async () => {
    fakeServer({ ...office, 'POST /api/channels/check': () => json(found) });
    const hand = openPage('/channels/new?kind=TELEGRAM');
    await pasteToken(hand);
    await screen.findByRole('button', { name: 'Connect bot' });
    await hand.type(screen.getByLabelText('Bot token'), 'x');
    expect(screen.queryByRole('button', { name: 'Connect bot' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Test the token' })).toBeTruthy();
  });
});

describe('a connected bot', () => {
  function openBot(save: (request: FakeRequest) => Response, bot = aBot()) {
    const server = fakeServer({
      ...office,
      'GET /api/channels': () => json([bot]),
      'PUT /api/channels/5': save,
    });
    return { server, hand: openPage('/channels/5') };
  }

  it('keeps its token unless a new one is given_AD5', async () => {
    const { server, hand } = openBot(() => json(aBot()));
    expect(await screen.findByText('A token is set.')).toBeTruthy();
    const name = screen.getByLabelText('Name');
    await hand.clear(name);
    await hand.type(name, 'Garden bot');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent('PUT', '/api/channels/5')).toHaveLength(1));
    expect(server.sent('PUT', '/api/channels/5')[0]?.body).not.toHaveProperty('secrets');
    await hand.click(screen.getByRole('button', { name: 'Replace…' }));
    await hand.type(screen.getByLabelText('Bot token'), TOKEN);
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('A token is set.')).toBeTruthy();
    expect(server.sent('PUT', '/api/channels/5')[1]?.body).toMatchObject({
      secrets: { botToken: TOKEN },
    });
    expect(document.body.innerHTML).not.toContain(TOKEN);
  });

  it('is taken over after the server said that it has gone elsewhere_AD4', async () => {
    const sentence = 'This bot sends its messages to https://new.example now.';
    const { server, hand } = openBot(({ body }) =>
      (body as { takeOver?: boolean }).takeOver
        ? json(aBot())
        : problem(409, sentence, [], 'webhook-elsewhere'),
    );
    await hand.click(await screen.findByLabelText('Telegram calls Parley'));
    await hand.type(
      screen.getByLabelText('Public address of Parley'),
      'https://chat.shop.example/',
    );
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    expect(await within(await screen.findByRole('alert')).findByText(sentence)).toBeTruthy();
    await hand.click(await screen.findByLabelText('Yes, take the bot over'));
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
    expect(server.sent('PUT', '/api/channels/5')[1]?.body).toMatchObject({
      takeOver: true,
      settings: { receive: 'WEBHOOK', publicAddress: 'https://chat.shop.example' },
    });
  });

  it('of the configuration file is only shown', async () => {
    openBot(() => json(aBot()), aBot({ managed: true }));
    expect(await screen.findByText(/managed by the configuration file/)).toBeTruthy();
    expect(screen.getByLabelText('Name').closest('fieldset')).toHaveProperty('disabled', true);
    for (const name of ['Save', 'Replace…', 'Delete channel']) {
      expect(screen.queryByRole('button', { name })).toBeNull();
    }
  });
});
