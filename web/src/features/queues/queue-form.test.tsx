import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { Queue } from '@/lib/api/types';
import { fakeServer, json } from '@/lib/testing/fake-server';
import './texts';

const support: Queue = {
  id: 4,
  name: 'Support',
  rule: 'TO_ALL',
  users: [],
  roles: [],
  priority: 0,
  waiting: 0,
  managed: false,
};
const rules = [
  { key: 'TO_ALL', name: 'To all agents', description: 'All see it.' },
  { key: 'AVAILABLE', name: 'To an available agent', description: 'One is asked.' },
  { key: 'BY_MOON', name: 'By the moon', description: 'Whoever was born at full moon.' },
];

const routes = (queue: Queue) => ({
  'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
  'GET /api/queues': () => json([queue]),
  'GET /api/agents': () => json([]),
  'GET /api/roles': () => json([]),
  'GET /api/routing-rules': () => json(rules),
  'PUT /api/queues/4': () => json(queue),
});

describe('a queue', () => {
  it('RT-1 RT-6 takes its rule from those the server has, and a priority', async () => {
    const server = fakeServer(routes(support));
    const hand = openPage('/queues/4');
    expect(await screen.findByText('Whoever was born at full moon.')).toBeTruthy();
    await hand.click(screen.getByLabelText('To an available agent'));
    await hand.clear(screen.getByLabelText('Priority'));
    await hand.type(screen.getByLabelText('Priority'), '12');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('A whole number from 0 to 9, please.')).toBeTruthy();
    await hand.clear(screen.getByLabelText('Priority'));
    await hand.type(screen.getByLabelText('Priority'), '7');
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.sent('PUT', '/api/queues/4')).toHaveLength(1));
    expect(server.sent('PUT', '/api/queues/4')[0]?.body).toMatchObject({
      rule: 'AVAILABLE',
      priority: 7,
    });
  });

  it('of the configuration file can be read, not changed', async () => {
    fakeServer(routes({ ...support, managed: true }));
    openPage('/queues/4');
    expect(await screen.findByText(/managed by the configuration file/)).toBeTruthy();
    expect(screen.getByLabelText('Name').closest('fieldset')?.disabled).toBe(true);
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete queue' })).toBeNull();
  });
});
