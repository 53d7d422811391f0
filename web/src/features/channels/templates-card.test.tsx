import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { aTemplate } from '@/features/chats/live/testing/examples';
import { fakeServer, json } from '@/lib/testing/fake-server';
import { aBot } from './testing/examples';

const aNumber = aBot({
  kind: 'WHATSAPP',
  name: 'Number',
  account: '109876543210',
  settings: { phoneNumberId: '109876543210', verifyToken: 'abc123', graphVersion: 'v25.0' },
  secretsSet: ['accessToken', 'appSecret'],
});
const missing = 'To send templates, fill in the WhatsApp Business Account ID.';

describe('the templates of a number', () => {
  it('ST-3 are listed with what Meta says of them, and asked for anew', async () => {
    const rejected = aTemplate({
      id: 71,
      name: 'win_a_prize',
      status: 'REJECTED',
      statusReason: 'Promotional',
    });
    const server = fakeServer({
      'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
      'GET /api/queues': () => json([]),
      'GET /api/channels': () => json([aNumber]),
      'GET /api/channels/5/templates': () => json({ items: [], fetchedAt: null, problem: missing }),
      'POST /api/channels/5/templates/refresh': () =>
        json({ items: [aTemplate(), rejected], fetchedAt: '2026-11-22T12:00:00Z', problem: null }),
    });
    const hand = openPage('/channels/5');
    expect(await screen.findByText(missing)).toBeTruthy();
    await hand.click(screen.getByRole('button', { name: 'Refresh' }));
    const list = within(await screen.findByRole('list', { name: 'Templates' }));
    expect(list.getByText('order_on_its_way')).toBeTruthy();
    expect(list.getByText('Rejected: Promotional')).toBeTruthy();
    expect(screen.queryByText(missing)).toBeNull();
    expect(server.sent('POST', '/api/channels/5/templates/refresh')).toHaveLength(1);
  });
});
