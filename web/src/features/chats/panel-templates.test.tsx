import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { json, problem } from '@/lib/testing/fake-server';
import { AT, aMessage, aTemplate, mine } from './live/testing/examples';
import { freshPanel, hear, panel } from './live/testing/panel';
import { changeView } from './live/view';

const channel = { id: 3, kind: 'WHATSAPP', via: 'DIRECT', name: 'Number' } as const;
const rejected = aTemplate({
  id: 71,
  name: 'win_a_prize',
  status: 'REJECTED',
  refusal: 'This template was rejected.',
});
const offer = () => json({ items: [rejected, aTemplate()], language: 'en', problem: null });

beforeEach(freshPanel);

/** My chat on WhatsApp, whose window closed long ago. */
async function closedChat(routes = {}) {
  const row = mine({ channel, windowEndsAt: AT, changeNo: 9 });
  const { server, hand } = await panel({ 'GET /api/chats/10/templates': offer, ...routes }, row);
  act(() => changeView({ chat: 10 }));
  hear({ type: 'chat', row, messages: [aMessage()], after: 0 });
  return { server, hand };
}

async function chooses(hand: Awaited<ReturnType<typeof panel>>['hand']) {
  await hand.click(await screen.findByRole('button', { name: 'Send a template' }));
  const dialog = within(await screen.findByRole('dialog', { name: /Template for/ }));
  await hand.click(await dialog.findByRole('button', { name: /order_on_its_way/ }));
  return dialog;
}

describe('where the reply window has closed', () => {
  it('ST-3 a template is found, filled in, seen and sent', async () => {
    const { server, hand } = await closedChat({
      'POST /api/chats/10/templates': () => json(aMessage({ id: 200, direction: 'OUT' }), 201),
    });
    const dialog = await chooses(hand);
    const field = await dialog.findByLabelText('Value 1 in the text');
    expect(document.activeElement).toBe(field);
    await hand.keyboard('{Enter}');
    expect(dialog.getByText('Please fill this in.')).toBeTruthy();
    expect(server.sent('POST', '/api/chats/10/templates')).toHaveLength(0);
    await hand.type(field, 'Bo');
    expect(dialog.getByText('Hello Bo, your order is on its way.')).toBeTruthy();
    await hand.keyboard('{Enter}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(server.sent('POST', '/api/chats/10/templates')[0]?.body).toEqual({
      clientId: expect.any(String),
      templateId: 70,
      values: { 'body.1': 'Bo' },
    });
  });

  it('ST-3 one that is not approved says so and cannot be chosen', async () => {
    const { hand } = await closedChat();
    await hand.click(await screen.findByRole('button', { name: 'Send a template' }));
    const dialog = within(await screen.findByRole('dialog', { name: /Template for/ }));
    const blocked = await dialog.findByRole('button', { name: /win_a_prize/ });
    expect(blocked.textContent).toContain('This template was rejected.');
    expect(blocked.getAttribute('aria-disabled')).toBe('true');
    await hand.click(blocked);
    expect(dialog.getByRole('list', { name: 'Templates' })).toBeTruthy();
  });

  it('ST-3 what the server does not accept stands beside the field, and it is the same message again', async () => {
    const message = 'At most 1,024 characters.';
    const { server, hand } = await closedChat({
      'POST /api/chats/10/templates': () =>
        problem(400, 'Look again.', [{ field: 'values.body.1', message }]),
    });
    const dialog = await chooses(hand);
    await hand.type(await dialog.findByLabelText('Value 1 in the text'), 'Bo');
    await hand.keyboard('{Enter}');
    expect(await dialog.findByText(message)).toBeTruthy();
    await hand.keyboard('{Enter}');
    await waitFor(() => expect(server.sent('POST', '/api/chats/10/templates')).toHaveLength(2));
    const [first, second] = server.sent('POST', '/api/chats/10/templates');
    expect(second?.body).toEqual(first?.body);
  });
});
