import { describe, expect, it } from 'vitest';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';
import { saveChannel } from './save-channel';
import { websiteDraft } from './website-draft';

const draft = websiteDraft(
  {
    name: 'Shop',
    account: 'shop.example',
    queueId: null,
    language: 'en',
    allowedOrigins: [],
    active: true,
  },
  true,
);
const firstQueue = { name: 'Customer care', member: 7 };

describe('the first channel', () => {
  it('brings its queue with the administrator as member', async () => {
    const server = fakeServer({
      'GET /api/queues': () => json([]),
      'POST /api/queues': () => json({ id: 3 }, 201),
      'POST /api/channels': () => json({ id: 5 }, 201),
    });
    await saveChannel(undefined, draft, firstQueue);
    expect(server.sent('POST', '/api/queues')[0]?.body).toEqual({
      name: 'Customer care',
      rule: 'TO_ALL',
      users: [7],
      roles: [],
    });
    expect(server.sent('POST', '/api/channels')[0]?.body).toMatchObject({
      queueId: 3,
      allowedOrigins: ['https://shop.example'],
    });
  });

  it('tried again after a refusal makes no second queue', async () => {
    const queues: object[] = [];
    let refuse = true;
    const server = fakeServer({
      'GET /api/queues': () => json(queues),
      'POST /api/queues': () => {
        queues.push({ id: 3 });
        return json({ id: 3 }, 201);
      },
      'POST /api/channels': () =>
        refuse ? problem(409, 'This site is connected already.') : json({ id: 5 }, 201),
    });
    await expect(saveChannel(undefined, draft, firstQueue)).rejects.toThrow('connected already');
    refuse = false;
    await saveChannel(undefined, draft, firstQueue);
    expect(server.sent('POST', '/api/queues')).toHaveLength(1);
    expect(server.sent('POST', '/api/channels')[1]?.body).toMatchObject({ queueId: 3 });
  });
});
