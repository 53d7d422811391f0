import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import { fakeServer, json } from '@/lib/testing/fake-server';
import { liveTrouble } from './live-trouble';
import { aBot } from './testing/examples';

const WHY = 'Telegram does not know the token any more.';
const bots = [
  aBot(),
  aBot({ id: 6, name: 'New bot', health: { ...aBot().health, state: 'WAITING', lastIn: null } }),
  aBot({
    id: 7,
    name: 'Old bot',
    health: { ...aBot().health, state: 'TROUBLE', sentence: WHY, quarantined: 3 },
  }),
  aBot({
    id: 8,
    name: 'Quiet bot',
    active: false,
    health: { ...aBot().health, state: 'INACTIVE' },
  }),
];

function open(path: string, ...permissions: Parameters<typeof aUser>) {
  fakeServer({
    'GET /api/session': () =>
      json({ firstStart: false, user: aUser('MANAGE_CHATS', ...permissions) }),
    'GET /api/channels': () => json(bots),
    'GET /api/quarantine': () => json({ items: [], next: null, open: 0 }),
  });
  return openPage(path);
}

describe('the health of channels', () => {
  it('is said in words for each_AD4', async () => {
    open('/channels');
    const list = await screen.findByRole('list', { name: 'Channels' });
    const rows = within(list).getAllByRole('listitem');
    const words = ['Well', 'Waiting for the first message', `Trouble: ${WHY}`, 'Inactive'];
    expect(rows).toHaveLength(4);
    for (const [index, row] of rows.entries()) {
      expect(within(row).getByText(words[index] ?? '')).toBeTruthy();
    }
  });

  it('leads to what is in quarantine', async () => {
    const hand = open('/channels');
    await hand.click(await screen.findByRole('link', { name: '3 in quarantine' }));
    expect(await screen.findByRole('heading', { name: 'Quarantine' })).toBeTruthy();
    expect(location.search).toContain('channel=7');
  });

  it('is brought to administrators on every page, hidden until it changes_AD4', async () => {
    const hand = open('/', 'PROCESS_CHATS');
    await screen.findByRole('heading', { name: /Hello/ });
    const tell = (...channels: { id: number; name: string; sentence: string }[]) =>
      act(() => liveTrouble.onMessage({ type: 'trouble', channels }));
    tell({ id: 7, name: 'Old bot', sentence: WHY });
    expect(screen.getByText(WHY)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Open the channel' }).getAttribute('href')).toBe(
      '/channels/7',
    );
    await hand.click(screen.getByRole('button', { name: 'Hide until something changes' }));
    expect(screen.queryByText(WHY)).toBeNull();
    tell({ id: 7, name: 'Old bot', sentence: WHY }, { id: 9, name: 'Other', sentence: 'Why.' });
    expect(screen.getByText('2 channels have trouble:')).toBeTruthy();
    expect(screen.getByText('Old bot and Other.')).toBeTruthy();
    tell();
    expect(screen.queryByText(/have trouble/)).toBeNull();
  });

  it('reaches administrators who process no chats too', async () => {
    open('/settings');
    expect(await screen.findByText(WHY)).toBeTruthy();
  });
});
