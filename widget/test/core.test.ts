import { describe, expect, it } from 'vitest';
import { backoff, retryAfter } from '../src/core/backoff';
import { Clock } from '../src/core/clock';
import type { WidgetMessage } from '../src/core/protocol';
import { withoutSecrets } from '../src/core/source';
import { memoryStore } from '../src/core/store';
import { cleaned, room } from '../src/core/text';
import { Thread } from '../src/core/thread';
import { uuid } from '../src/core/uuid';
import { VisitorRecord } from '../src/core/visitor';

describe('backoff', () => {
  it('doubles from half a second to ten seconds', () => {
    expect([1, 2, 3, 4, 5, 6, 60].map((n) => backoff(n, () => 1))).toEqual([
      500, 1000, 2000, 4000, 8000, 10000, 10000,
    ]);
  });

  it('leaves half of it to chance', () => {
    expect(backoff(1, () => 0)).toBe(250);
    expect(backoff(99, () => 0)).toBe(5000);
  });

  it('reads Retry-After in both forms and nothing else', () => {
    const now = Date.parse('2026-03-01T10:00:00Z');
    expect(retryAfter('7', now)).toBe(7000);
    expect(retryAfter('Sun, 01 Mar 2026 10:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('999999', now)).toBe(3_600_000);
    for (const odd of [null, '', 'soon', '-3', 'Sun, 01 Mar 2026 09:00:00 GMT'])
      expect(retryAfter(odd, now)).toBeNull();
  });
});

describe('the clock', () => {
  it('follows the server, and a header does not spoil what the socket said', () => {
    const clock = new Clock(() => 1_000_000);
    clock.roughly(new Date(61_000_000).toUTCString());
    expect(clock.now()).toBe(61_000_500);
    clock.exactly(new Date(61_000_123).toISOString());
    clock.roughly(new Date(99_000_000).toUTCString());
    expect(clock.now()).toBe(61_000_123);
  });

  it('is never behind a moment that the server has passed', () => {
    const clock = new Clock(() => 1_000_000);
    clock.exactly(new Date(999_000).toISOString());
    clock.passed(new Date(1_000_400).toISOString());
    expect(clock.now()).toBe(1_000_401);
    clock.passed(new Date(990_000).toISOString());
    clock.exactly(new Date(1_000_100).toISOString());
    clock.roughly(new Date(1_000_000).toUTCString());
    clock.passed('nonsense');
    expect(clock.now()).toBe(1_000_401);
  });

  it('is left alone by nonsense and by the header’s whole seconds', () => {
    const clock = new Clock(() => 1_000_900);
    clock.roughly(new Date(1_000_000).toUTCString());
    clock.roughly(null);
    clock.roughly('nonsense');
    clock.exactly('nonsense');
    expect(clock.now()).toBe(1_000_900);
  });
});

describe('the thread', () => {
  const message = (id: string, position: string, text = id): WidgetMessage => ({
    id,
    position,
    text,
    from: 'AGENT',
    at: '2026-03-01T10:00:00Z',
    author: null,
  });

  it('is sorted by position and replaced by id', () => {
    const thread = new Thread();
    expect(thread.add([message('b', '02'), message('a', '01')])).toHaveLength(2);
    expect(thread.add([message('a', '01', 'changed'), message('c', '03'), message('c', '03')])).toHaveLength(
      1,
    );
    expect(thread.all().map(({ text }) => text)).toEqual(['changed', 'b', 'c']);
  });

  it('keeps what another visitor wrote above, without comparing positions', () => {
    const thread = new Thread();
    thread.add([message('old', '99')]);
    thread.startOver();
    thread.add([message('new', '01'), message('old', '99', 'old again')]);
    expect(thread.all().map(({ id }) => id)).toEqual(['old', 'new']);
    expect(thread.current().map(({ id }) => id)).toEqual(['new']);
  });

  it('takes nothing that is no message', () => {
    const thread = new Thread();
    expect(thread.add([null, {}, { id: 'x' }] as never)).toEqual([]);
    expect(thread.all()).toEqual([]);
  });
});

describe('what is told of the page', () => {
  it('has neither query nor fragment nor name and password', () => {
    expect(withoutSecrets('https://me:secret@shop.example/a/b?token=1#c')).toBe('https://shop.example/a/b');
    for (const other of ['', 'about:blank', 'file:///home/me/page.html', 'javascript:alert(1)']) {
      expect(withoutSecrets(other)).toBeUndefined();
    }
  });
});

describe('a text', () => {
  it('is counted as it is sent', () => {
    expect(cleaned(' a\u0000b \n')).toBe('ab');
    expect(room(` ${'x'.repeat(4096)} `)).toBe(0);
    expect(room('😀'.repeat(2049))).toBe(-2);
  });
});

describe('the visitor', () => {
  it('keeps a new token when only the old one was refused', () => {
    const visitor = new VisitorRecord(memoryStore());
    visitor.keep('new');
    visitor.forget('old');
    expect(visitor.token()).toBe('new');
    visitor.forget('new');
    expect(visitor.token()).toBeNull();
  });

  it('can take back what was said', () => {
    const visitor = new VisitorRecord(memoryStore());
    visitor.introduce({ name: 'Ada', email: 'ada@example.org' });
    visitor.introduce({ name: '' });
    expect(visitor.details()).toEqual({ email: 'ada@example.org' });
    visitor.introduce({ email: 42 } as never);
    expect(visitor.details()).toEqual({});
  });
});

describe('an id', () => {
  it('is a random UUID also where the browser makes none', () => {
    const { randomUUID } = crypto;
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    const made = [uuid(), uuid()];
    Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
    for (const id of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(made[0]).not.toBe(made[1]);
  });
});
