import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { QuarantinedItem } from '@/lib/api/types';
import { done, fakeServer, json, problem } from '@/lib/testing/fake-server';

const item = (id: number, differs: Partial<QuarantinedItem> = {}): QuarantinedItem => ({
  id,
  channel: { id: 5, kind: 'TELEGRAM', via: 'DIRECT', name: 'Shop bot' },
  receivedAt: `2026-11-22T12:0${id}:00Z`,
  reason: 'UNREADABLE',
  detail: `Line ${id} is no update.`,
  state: 'OPEN',
  size: 340,
  replayedAt: null,
  ...differs,
});

const HOSTILE = '{"id":90071992547409931,"text":"<img src=x onerror=alert(1)>\u202e"}';

function aQuarantine(...items: QuarantinedItem[]) {
  let kept = items;
  const drop = (ids: number[]) => {
    kept = kept.filter(({ id }) => !ids.includes(id));
  };
  const server = fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_CHATS') }),
    'GET /api/channels': () => json([]),
    'GET /api/quarantine': () => json({ items: kept, next: null, open: kept.length }),
    'GET /api/quarantine/1': () => json({ ...item(1), payload: HOSTILE }),
    'POST /api/quarantine/1/replay': () => problem(409, 'The channel is still not active.'),
    'POST /api/quarantine/replay': ({ body }) => {
      drop((body as { ids: number[] }).ids.slice(1));
      return json({ replayed: 1, failed: 1 });
    },
    'DELETE /api/quarantine/1': () => problem(404, 'Gone already.'),
    'DELETE /api/quarantine/2': () => {
      drop([1, 2]);
      return done();
    },
  });
  return server;
}

const button = (name: string) => screen.getByRole('button', { name });
const tick = (id: number) =>
  screen.getByRole('checkbox', { name: new RegExp(`12:0${id}|13:0${id}`) });

describe('the quarantine', () => {
  it('says what it is when there is nothing in it', async () => {
    aQuarantine();
    openPage('/quarantine');
    expect(await screen.findByText('Nothing in quarantine')).toBeTruthy();
  });

  it('replays several and says how many still cannot be taken_IN9', async () => {
    const server = aQuarantine(item(1), item(2), item(3));
    const hand = openPage('/quarantine');
    expect(await screen.findByText('Line 1 is no update.')).toBeTruthy();
    expect(button('Replay')).toHaveProperty('disabled', true);
    await hand.click(tick(1));
    await hand.click(tick(2));
    expect(screen.getByText('2 selected')).toBeTruthy();
    await hand.click(button('Replay'));
    expect(await screen.findByText(/^1 replayed; 1 still cannot be taken/)).toBeTruthy();
    expect(server.sent('POST', '/api/quarantine/replay')[0]?.body).toEqual({ ids: [1, 2] });
    await waitFor(() => expect(screen.queryByText('Line 2 is no update.')).toBeNull());
  });

  it('deletes what is selected after asking, what is gone already too', async () => {
    const server = aQuarantine(item(1), item(2), item(3));
    const hand = openPage('/quarantine');
    await hand.click(await waitFor(() => tick(1)));
    await hand.click(tick(2));
    await hand.click(button('Delete'));
    expect(server.requests.some(({ method }) => method === 'DELETE')).toBe(false);
    const dialog = await screen.findByRole('dialog', { name: 'Delete 2 items for good?' });
    await hand.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await waitFor(() => expect(screen.queryByText('Line 1 is no update.')).toBeNull());
    expect(screen.getByText('Line 3 is no update.')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('shows what came as text, exactly, and why a replay was refused_IN9', async () => {
    const server = aQuarantine(item(1));
    const hand = openPage('/quarantine');
    await hand.click(await screen.findByRole('button', { name: 'Could not be read' }));
    const payload = await screen.findByRole('region', { name: 'What came' });
    expect(payload.textContent).toContain('"id": 90071992547409931');
    expect(payload.textContent).toContain('<img src=x onerror=alert(1)>\\u202e');
    expect(document.querySelector('img[src="x"]')).toBeNull();
    const drawer = screen.getByRole('dialog');
    await hand.click(within(drawer).getByRole('button', { name: 'Replay' }));
    expect(await within(drawer).findByText('The channel is still not active.')).toBeTruthy();
    await hand.click(within(drawer).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('GET', '/api/quarantine/1')).toHaveLength(1);
  });
});
