import { describe, expect, it } from 'vitest';
import { Outbox, type Outgoing } from '../src/core/outbox';
import { memoryStore, openStore } from '../src/core/store';
import { Site } from './site';

function message(id: string, sequence: number): Outgoing {
  return { id, text: id, writtenAt: sequence, sequence, state: 'PENDING' };
}
const ids = (outbox: Outbox) => outbox.all().map(({ id }) => id);
const settled = () => new Promise((done) => setTimeout(done, 0));

describe('the outbox', () => {
  it('keeps the order of writing, whatever the order of the keys', () => {
    const outbox = new Outbox(memoryStore());
    for (const [id, sequence] of [
      ['c', 10],
      ['a', 9],
      ['b', 11],
    ] as const)
      outbox.put(message(id, sequence));
    expect(ids(outbox)).toEqual(['a', 'c', 'b']);
  });

  it('shares messages with other tabs, and their removal', async () => {
    const site = new Site();
    const [left, right] = [new Outbox(site.tab()), new Outbox(site.tab())];
    left.put(message('a', 1));
    right.put(message('b', 2));
    expect(ids(left)).toEqual(['a', 'b']);
    right.remove('a');
    await settled();
    expect(ids(left)).toEqual(['b']);
    expect(ids(right)).toEqual(['b']);
  });

  it('lets later messages pass a refused one', () => {
    const outbox = new Outbox(memoryStore());
    outbox.put(message('a', 1));
    outbox.put(message('b', 2));
    outbox.fail('a', 'No.');
    expect(outbox.next()?.id).toBe('b');
    expect(outbox.find('a')).toMatchObject({ state: 'FAILED', reason: 'No.' });
  });

  it('loses nothing when the storage is cleared or full', () => {
    const site = new Site();
    const store = site.tab();
    const outbox = new Outbox(store);
    outbox.put(message('a', 1));
    site.cleared();
    expect(ids(new Outbox(site.tab()))).toEqual(['a']);
    site.full = true;
    outbox.put(message('b', 2));
    expect(ids(outbox)).toEqual(['a', 'b']);
  });

  it('passes over what it cannot read', () => {
    const site = new Site();
    site.data.set('parley.KEY.out.x', '{broken');
    site.data.set('parley.KEY.out.y', '{"id":"y"}');
    const outbox = new Outbox(site.tab());
    outbox.put(message('a', 1));
    expect(ids(outbox)).toEqual(['a']);
  });
});

describe('the store', () => {
  it('works in memory when the browser blocks it', () => {
    const store = openStore(
      {
        storage: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      },
      'p.',
    );
    store.set('a', '1');
    expect([store.get('a'), store.names()]).toEqual(['1', ['a']]);
    store.remove('a');
    expect(store.get('a')).toBeNull();
  });

  it('sees only its own channel', () => {
    const site = new Site();
    const [one, other] = [site.tab('parley.A.'), site.tab('parley.B.')];
    one.set('token', '1');
    other.set('draft', 'x');
    expect(one.names()).toEqual(['token']);
    expect(other.get('token')).toBeNull();
  });
});
