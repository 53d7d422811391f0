import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Drafts } from './drafts';

function reloaded(user = 1) {
  const drafts = new Drafts(localStorage);
  drafts.start(user);
  return drafts;
}

describe('typed text', () => {
  beforeEach(() => localStorage.clear());

  it('survives a reload, for each chat and user apart', () => {
    const drafts = reloaded();
    drafts.set(10, 'half a sen');
    drafts.set(11, 'other');
    expect(reloaded().of(10)).toBe('half a sen');
    expect(reloaded().of(11)).toBe('other');
    expect(reloaded(2).of(10)).toBe('');
  });

  it('PN-9 keeps the message that is to be quoted', () => {
    const drafts = reloaded();
    drafts.reply(10, 77);
    drafts.set(10, 'half');
    drafts.set(10, '');
    expect(reloaded().replyOf(10)).toBe(77);
    drafts.reply(10, undefined);
    expect(reloaded().replyOf(10)).toBeUndefined();
    expect(localStorage).toHaveLength(0);
  });

  it('is forgotten when sent or cleared', () => {
    const drafts = reloaded();
    drafts.set(10, 'text');
    drafts.set(10, '');
    expect(reloaded().of(10)).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('comes back before what was typed since, when it could not be sent', () => {
    const drafts = reloaded();
    drafts.set(10, 'newer');
    drafts.giveBack(10, 'refused');
    expect(drafts.of(10)).toBe('refused\nnewer');
  });

  it('does not stay for ever', () => {
    reloaded().set(10, 'old');
    vi.useFakeTimers({ now: Date.now() + 15 * 24 * 3_600_000 });
    expect(reloaded().of(10)).toBe('');
    vi.useRealTimers();
  });
});
