import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { AuditEntry } from '@/lib/api/types';
import { fakeServer, json } from '@/lib/testing/fake-server';

const alma = { id: 7, name: 'Alma Reyes' };
const bea = { id: 9, name: 'Bea Krull' };

const entry = (change: Partial<AuditEntry>): AuditEntry => ({
  id: 1,
  at: '2026-11-20T10:00:00Z',
  who: alma,
  whoName: 'Alma Reyes',
  action: 'queue.changed',
  object: { type: 'queue', id: 3, name: 'Billing' },
  detail: {},
  ...change,
});

/** Sentences without the marks that keep names of another writing direction apart. */
const sentences = () =>
  screen.getAllByRole('cell').map((cell) => cell.textContent?.replace(/[\u2068\u2069]/g, ''));

function open(path: string, pages: Record<string, AuditEntry[]>, next: number | null = null) {
  const server = fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: aUser('AUDIT', 'MANAGE_USERS') }),
    'GET /api/users': () => json([alma, bea]),
    'GET /api/audit': ({ path: asked }) => {
      const before = new URL(asked, location.origin).searchParams.get('before') ?? 'newest';
      return json({ items: pages[before] ?? [], next: before === 'newest' ? next : null });
    },
  });
  const asked = () =>
    server.requests
      .filter(({ path: one }) => one.startsWith('/api/audit'))
      .map(({ path: one }) => Object.fromEntries(new URL(one, location.origin).searchParams));
  return { asked, hand: openPage(path) };
}

describe('the audit trail', () => {
  it('says each entry as a sentence, also one of an action it does not know', async () => {
    const user = { type: 'user', id: 9, name: 'Bea Krull' };
    open('/audit', {
      newest: [
        entry({ id: 5 }),
        entry({ id: 4, action: 'user.link-made', object: user }),
        entry({ id: 3, action: 'user.password-set', object: user, who: bea }),
        entry({ id: 2, action: 'role.painted', object: { type: 'role', id: 1, name: 'Agent' } }),
        entry({ id: 6, action: 'chat.read', object: { type: 'chat', id: 77, name: 'Chat 77' } }),
        entry({ id: 1, who: null, whoName: 'Configuration file' }),
      ],
    });
    await screen.findByRole('table');
    expect(sentences()).toEqual(
      expect.arrayContaining([
        'Alma Reyes changed the queue “Billing”.',
        'Alma Reyes made a link with which Bea Krull chooses a password.',
        'Bea Krull chose a new password.',
        'Alma Reyes read chat 77.',
        'Alma Reyes did “role.painted” with the role “Agent”.',
        'The configuration file changed the queue “Billing”.',
      ]),
    );
  });

  it('opens what was before and after', async () => {
    const detail = { name: ['Bills', 'Billing'], active: [true, false], roles: [[], ['Agent']] };
    const { hand } = open('/audit', { newest: [entry({ detail })] });
    await hand.click(await screen.findByRole('button', { name: 'Details' }));
    expect(screen.getByText('Bills').closest('div')?.textContent).toBe(
      'NameBefore: Bills→After: Billing',
    );
    expect(screen.getByText('Active').closest('div')?.textContent).toContain('yes');
    expect(screen.getByText('Agent').closest('div')?.textContent).toContain('nothing');
  });

  it('asks the server for the person, the matter and the days of the filter', async () => {
    const { asked, hand } = open('/audit?from=2026-11-20&to=2026-11-20', { newest: [entry({})] });
    await hand.click(await screen.findByRole('combobox', { name: 'By whom' }));
    await hand.click(await screen.findByText('Bea Krull'));
    await hand.click(screen.getByRole('combobox', { name: 'What' }));
    await hand.click(await screen.findByText('Queues'));
    await waitFor(() =>
      expect(asked().at(-1)).toEqual({
        limit: '50',
        who: '9',
        action: 'queue.',
        from: '2026-11-19T23:00:00.000Z',
        to: '2026-11-20T23:00:00.000Z',
      }),
    );
    expect(location.search).toContain('who=9');
    await hand.click(screen.getByRole('button', { name: 'Show all' }));
    await waitFor(() => expect(asked().at(-1)).toEqual({ limit: '50' }));
  });

  it('goes on where the page before ended', async () => {
    const older = entry({ id: 40, object: { type: 'queue', id: 4, name: 'Returns' } });
    const { asked, hand } = open('/audit', { newest: [entry({ id: 60 })], '60': [older] }, 60);
    await hand.click(await screen.findByRole('button', { name: 'Show more' }));
    expect(await screen.findByText(/Returns/)).toBeTruthy();
    expect(asked().at(-1)).toEqual({ before: '60', limit: '50' });
    expect(screen.getByText('This is where the trail begins.')).toBeTruthy();
  });

  it('is not open without the permission', async () => {
    fakeServer({ 'GET /api/session': () => json({ firstStart: false, user: aUser() }) });
    openPage('/audit');
    expect(await screen.findByText('This part is not open to you')).toBeTruthy();
  });
});
