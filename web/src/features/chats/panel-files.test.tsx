import { act, screen, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageFile } from '@/lib/api/types';
import { done } from '@/lib/testing/fake-server';
import { aMessage, aRow } from './live/testing/examples';
import { freshPanel, hear, panel } from './live/testing/panel';
import { changeView } from './live/view';

const aFile = (change: Partial<MessageFile>): MessageFile => ({
  id: 7,
  state: 'STORED',
  kind: 'DOCUMENT',
  name: 'bill.pdf',
  type: 'application/pdf',
  size: 2048,
  width: null,
  height: null,
  thumbnail: false,
  failure: null,
  ...change,
});

// The page loads these when they are first needed, which would take the first test's time.
beforeAll(async () => {
  await import('@/features/home/home-page');
  await import('./conversation/conversation');
}, 30_000);
beforeEach(freshPanel);

describe('a file of a message', () => {
  const shows = async (file: MessageFile, routes = {}) => {
    const { server, hand } = await panel(routes);
    act(() => changeView({ chat: 10 }));
    // What is heard before the thread is there is not drawn.
    const thread = within(await screen.findByRole('log', { name: 'Messages' }));
    const messages = [aMessage({ kind: file.kind, text: '', files: [file] })];
    hear({ type: 'chat', row: aRow({ changeNo: 9 }), messages, after: 0 });
    return { server, hand, thread };
  };

  it('IN-13 is a row with its size and a link, where it cannot be shown', async () => {
    const { thread } = await shows(aFile({}));
    const link = await thread.findByRole('link', { name: /bill\.pdf/ });
    expect(link.getAttribute('href')).toBe('/api/files/7');
    expect(link.getAttribute('download')).toBe('bill.pdf');
    expect(link.textContent).toContain('2\u00a0kB');
  });

  it('IN-13 is a small picture that leads to the whole one', async () => {
    const picture = { type: 'image/png', width: 1200, height: 600, thumbnail: true, name: null };
    const { thread } = await shows(aFile({ kind: 'IMAGE', ...picture }));
    const image = await thread.findByRole('img', { name: 'Photo' });
    expect(image.getAttribute('src')).toBe('/api/files/7/thumbnail');
    expect([image.getAttribute('width'), image.getAttribute('height')]).toEqual(['300', '150']);
    expect(image.closest('a')?.getAttribute('href')).toBe('/api/files/7');
  });

  it('IN-13 says while it is fetched', async () => {
    const { thread } = await shows(aFile({ state: 'PENDING' }));
    expect(await thread.findByText('bill.pdf is being fetched…')).toBeTruthy();
  });

  it('IN-13 says why it could not be fetched, with a way to try again', async () => {
    const failed = aFile({ state: 'FAILED', failure: 'It is larger than 20 MB.' });
    const { server, hand, thread } = await shows(failed, {
      'POST /api/files/7/retry': () => done(),
    });
    expect(await thread.findByText(/It is larger than 20 MB\./)).toBeTruthy();
    await hand.click(thread.getByRole('button', { name: 'Fetch again' }));
    expect(server.sent('POST', '/api/files/7/retry')).toHaveLength(1);
  });
});
