import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ChatDetails } from '@/lib/api/types';
import { json } from '@/lib/testing/fake-server';
import { aMessage, aRow, mine } from './live/testing/examples';
import { freshPanel, hear, panel } from './live/testing/panel';
import { changeView } from './live/view';

const details = (change: Partial<ChatDetails>) => ({
  row: mine(),
  contact: { id: 5, name: 'Ada Byron', version: 1, identities: [] },
  source: { page: null, referrer: null },
  history: [],
  earlier: [],
  files: { refusal: null, largest: 1000, longestCaption: 1000 },
  longestText: { most: 300, unit: 'CHARACTERS' },
  ...change,
});

beforeEach(freshPanel);

describe('the composer', () => {
  const opens = async (change: Partial<ChatDetails>, row = mine()) => {
    const sent: string[] = [];
    const { hand } = await panel({
      'GET /api/chats/10': () => json(details(change)),
      'POST /api/chats/10/messages': ({ body }) => {
        const { text, clientId } = body as { text: string; clientId: string };
        sent.push(text);
        return json(
          aMessage({ id: 200 + sent.length, direction: 'OUT', status: 'QUEUED', text, clientId }),
        );
      },
    });
    act(() => changeView({ chat: 10 }));
    hear({ type: 'chat', row, messages: [aMessage()], after: 0 });
    return { hand, sent };
  };

  it('PN-7 says how much is left and offers to send what is too long as several messages', async () => {
    const { hand, sent } = await opens({});
    const field = await screen.findByRole('textbox', { name: 'Message to Ada Byron' });
    await hand.click(field);
    await hand.paste(`${'a'.repeat(199)}.`);
    expect(await screen.findByText('100 characters left')).toBeTruthy();
    await hand.paste(` ${'b'.repeat(200)}`);
    expect(await screen.findByText('101 characters too many')).toBeTruthy();
    await hand.keyboard('{Enter}');
    expect(sent).toEqual([]);
    await hand.click(screen.getByRole('button', { name: 'Send as 2 messages' }));
    await screen.findByRole('button', { name: 'Send' });
    await expect.poll(() => sent).toEqual([`${'a'.repeat(199)}.`, 'b'.repeat(200)]);
  });

  it('PN-7 counts bytes where the channel does', async () => {
    const { hand } = await opens({ longestText: { most: 300, unit: 'BYTES' } });
    await hand.click(await screen.findByRole('textbox', { name: 'Message to Ada Byron' }));
    await hand.paste('ä'.repeat(149));
    expect(await screen.findByText('2 bytes left')).toBeTruthy();
  });

  it('ST-5 says how long ago the window closed, and what can be done', async () => {
    const windowEndsAt = new Date(Date.now() - 3 * 3_600_000 - 30_000).toISOString();
    const channel = { ...aRow().channel, kind: 'WHATSAPP' as const };
    await opens({}, mine({ windowEndsAt, channel }));
    expect(await screen.findByText(/that ended 3 hr ago\. You can answer again once/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Message to Ada Byron' })).toBeNull();
  });
});
