import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { aUser, openPage } from '@/app/testing/open-page';
import type { Role } from '@/lib/api/types';
import { fakeServer, json, problem } from '@/lib/testing/fake-server';

const role = (change: Partial<Role>): Role => ({
  id: 5,
  name: 'Night shift',
  description: 'Answers at night.',
  permissions: ['PROCESS_CHATS'],
  readyMade: false,
  users: 2,
  managed: false,
  ...change,
});

function open(path: string, roles: Role[], more: Parameters<typeof fakeServer>[0] = {}) {
  const server = fakeServer({
    'GET /api/session': () => json({ firstStart: false, user: aUser('MANAGE_USERS') }),
    'GET /api/roles': () => json(roles),
    ...more,
  });
  return { server, hand: openPage(path) };
}

describe('a role', () => {
  it('is changed permission by permission', async () => {
    const { server, hand } = open('/roles/5', [role({})], {
      'PUT /api/roles/5': ({ body }) => json(role(body as Partial<Role>)),
    });
    expect(await screen.findByLabelText('Answer chats')).toHaveProperty('checked', true);
    await hand.click(screen.getByLabelText('Start chats'));
    await hand.click(screen.getByLabelText('Read the audit trail'));
    await hand.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(location.pathname).toBe('/roles'));
    expect(server.sent('PUT', '/api/roles/5')[0]?.body).toEqual({
      name: 'Night shift',
      description: 'Answers at night.',
      permissions: ['PROCESS_CHATS', 'START_CHATS', 'AUDIT'],
    });
  });

  it('of a name that is taken is refused beside the name', async () => {
    const taken = [{ field: 'name', message: 'Another role has this name.' }];
    const { hand } = open('/roles/new', [], {
      'POST /api/roles': () => problem(409, 'Another role has this name.', taken),
    });
    await hand.type(await screen.findByLabelText('Name'), 'Agent');
    await hand.click(screen.getByRole('button', { name: 'Add role' }));
    expect(await screen.findByText('Another role has this name.')).toBeTruthy();
    expect(screen.getByLabelText('Name').getAttribute('aria-invalid')).toBe('true');
  });

  it('that people have cannot be deleted, and the dialog says so', async () => {
    const { hand } = open('/roles/5', [role({})], {
      'DELETE /api/roles/5': () => problem(409, 'There are users with this role: 2.'),
    });
    await hand.click(await screen.findByRole('button', { name: 'Delete role' }));
    const dialog = await screen.findByRole('dialog');
    await hand.click(within(dialog).getByRole('button', { name: 'Delete role' }));
    expect(await within(dialog).findByText('There are users with this role: 2.')).toBeTruthy();
  });

  it('Administrator is shown with all it allows, but cannot be changed', async () => {
    open('/roles/5', [
      role({ name: 'Administrator', readyMade: true, permissions: ['MANAGE_USERS', 'AUDIT'] }),
    ]);
    expect(await screen.findByText(/This role always allows everything/)).toBeTruthy();
    expect(screen.getByText('Manage users and roles')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete role' })).toBeNull();
  });
});
