import { describe, expect, it } from 'vitest';
import type { Permission } from '@/lib/api/types';
import { railItems } from './rail-items';

const shown = (...permissions: Permission[]) => {
  const { work, setup } = railItems(permissions);
  return [...work, ...setup].map(({ key }) => key);
};

describe('the rail', () => {
  it('shows everybody Home and nothing they may not open', () => {
    expect(shown()).toEqual(['home']);
  });

  it('shows an agent the contacts, but no setup', () => {
    expect(shown('PROCESS_CHATS', 'READ_RECORDS')).toEqual(['home', 'contacts']);
  });

  it('keeps chat settings and users apart', () => {
    expect(shown('MANAGE_CHATS')).toEqual(['home', 'channels', 'queues', 'quarantine', 'settings']);
    expect(shown('MANAGE_USERS')).toEqual(['home', 'users', 'roles']);
    expect(shown('AUDIT')).toEqual(['home', 'audit']);
  });
});
