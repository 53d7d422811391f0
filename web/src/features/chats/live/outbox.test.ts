import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/lib/api/api-problem';
import { Outbox, type Outgoing } from './outbox';
import { aMessage } from './testing/examples';
import { seeded } from './testing/seeded';

const problem = (status: number, detail = '') => new ApiProblem({ title: '', status, detail });
const UNREACHABLE = problem(0);

/** An outbox whose server answers as told; what it took is in `server`, each message once. */
function prepared(answer: (message: Outgoing, signal: AbortSignal) => unknown = () => undefined) {
  const server: string[] = [];
  const known = new Set<string>();
  const accepted: string[] = [];
  const refused: { texts: string[]; failure: ApiProblem }[] = [];
  const make = () =>
    new Outbox({
      storage: localStorage,
      post: async (message, signal) => {
        const refusal = await answer(message, signal);
        if (refusal instanceof Error && refusal !== LOST) throw refusal;
        if (!known.has(message.clientId)) server.push(message.text);
        known.add(message.clientId);
        if (refusal === LOST) throw UNREACHABLE;
        return aMessage({ chatId: message.chatId, text: message.text, clientId: message.clientId });
      },
      accepted: ({ text }) => accepted.push(text),
      refused: (messages, failure) =>
        refused.push({ texts: messages.map(({ text }) => text), failure }),
    });
  const outbox = make();
  outbox.start(1);
  return { outbox, server, accepted, refused, make };
}

/** Nothing ever comes over this connection. */
const hanging = (signal: AbortSignal) =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))));

/** The server took the message, but its answer never came. */
const LOST = new Error('lost');

describe('the outbox', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers();
  });
  afterEach(() => vi.useRealTimers());

  it('shows a message at once and lets it go when the server has it', async () => {
    const { outbox, server, accepted } = prepared();
    outbox.add(10, 'Hello');
    expect(outbox.waiting.get().get(10)).toHaveLength(1);
    await vi.runAllTimersAsync();
    expect(server).toEqual(['Hello']);
    expect(accepted).toEqual(['Hello']);
    expect(outbox.waiting.get().size).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('repeats a message whose answer was lost, with the same id', async () => {
    let times = 0;
    const { outbox, server } = prepared(() => (times++ < 3 ? LOST : undefined));
    outbox.add(10, 'Hello');
    await vi.runAllTimersAsync();
    expect(times).toBe(4);
    expect(server).toEqual(['Hello']);
  });

  it.each([0, 401, 408, 425, 429, 500, 503])('tries again after answer %i', async (status) => {
    let times = 0;
    const { outbox, server, refused } = prepared(() =>
      times++ === 0 ? problem(status) : undefined,
    );
    outbox.add(10, 'Hello');
    await vi.runAllTimersAsync();
    expect(server).toEqual(['Hello']);
    expect(refused).toEqual([]);
  });

  it('gives the text back when the server refuses, together with what waits behind it', async () => {
    const { outbox, refused } = prepared(() => problem(409, 'The chat ended.'));
    outbox.add(10, 'one');
    outbox.add(10, 'two');
    await vi.runAllTimersAsync();
    expect(refused).toMatchObject([
      { texts: ['one', 'two'], failure: { message: 'The chat ended.' } },
    ]);
    expect(localStorage).toHaveLength(0);
  });

  it('one chat that cannot pass does not hold the others', async () => {
    const { outbox, server } = prepared(({ chatId }) => (chatId === 10 ? UNREACHABLE : undefined));
    outbox.add(10, 'stuck');
    outbox.add(11, 'free');
    await vi.advanceTimersByTimeAsync(0);
    expect(server).toEqual(['free']);
  });

  it('survives a reload, in order', async () => {
    let online = false;
    const { outbox, server, make } = prepared(() => (online ? undefined : UNREACHABLE));
    for (const text of ['one', 'two', 'three']) outbox.add(10, text);
    await vi.advanceTimersByTimeAsync(100);
    vi.clearAllTimers();
    const reloaded = make();
    online = true;
    reloaded.start(1);
    await vi.runAllTimersAsync();
    expect(server).toEqual(['one', 'two', 'three']);
    expect(localStorage).toHaveLength(0);
  });

  it('keeps the messages of another user for that user', async () => {
    const { outbox, server } = prepared(() => UNREACHABLE);
    outbox.add(10, 'mine');
    await vi.advanceTimersByTimeAsync(0);
    outbox.start(2);
    expect(outbox.waiting.get().size).toBe(0);
    outbox.start(1);
    expect(outbox.waiting.get().get(10)).toHaveLength(1);
    expect(server).toEqual([]);
  });

  it('goes on at once when the connection is back', async () => {
    let online = false;
    const { outbox, server } = prepared(() => (online ? undefined : UNREACHABLE));
    outbox.add(10, 'Hello');
    await vi.advanceTimersByTimeAsync(60_000);
    online = true;
    outbox.kick();
    await vi.advanceTimersByTimeAsync(0);
    expect(server).toEqual(['Hello']);
  });

  it('does not wait for an answer from before the loss', async () => {
    let healed = false;
    const { outbox, server } = prepared((_, signal) => (healed ? undefined : hanging(signal)));
    outbox.add(10, 'Hello');
    await vi.advanceTimersByTimeAsync(1_000);
    healed = true;
    outbox.kick();
    await vi.advanceTimersByTimeAsync(0);
    expect(server).toEqual(['Hello']);
  });

  it('gives up a connection that died in silence, and tries another', async () => {
    let times = 0;
    const { outbox, server } = prepared((_, signal) => (times++ < 2 ? hanging(signal) : undefined));
    outbox.add(10, 'Hello');
    await vi.advanceTimersByTimeAsync(13_000);
    expect(server).toEqual(['Hello']);
  });

  it('lets go of what the live socket or another tab reports', async () => {
    const { outbox } = prepared(() => UNREACHABLE);
    outbox.add(10, 'one');
    outbox.add(10, 'two');
    const [one, two] = outbox.waiting.get().get(10) ?? [];
    outbox.arrived([one?.clientId ?? '']);
    expect(outbox.waiting.get().get(10)).toEqual([two]);
    const key = `parley.outbox.1.${two?.clientId}`;
    outbox.onStorage(new StorageEvent('storage', { key, newValue: null }));
    expect(outbox.waiting.get().size).toBe(0);
  });

  it.each(Array.from({ length: 40 }, (_, seed) => seed + 1))(
    'delivers every message once and in order through any trouble (seed %i)',
    async (seed) => {
      const chance = seeded(seed);
      const troubles = [LOST, UNREACHABLE, problem(503), undefined, undefined];
      const { outbox, server, make } = prepared(() => chance.pick(troubles));
      let current = outbox;
      const written: Record<number, string[]> = { 1: [], 2: [], 3: [] };
      for (let number = 0; number < 30; number++) {
        const chat = 1 + chance.below(3);
        written[chat]?.push(`${chat}/${number}`);
        current.add(chat, `${chat}/${number}`);
        await vi.advanceTimersByTimeAsync(chance.below(800));
        if (chance.chance(0.2)) current.kick();
        if (chance.chance(0.1)) {
          vi.clearAllTimers();
          current = make();
          current.start(1);
        }
      }
      await vi.runAllTimersAsync();
      for (const chat of [1, 2, 3]) {
        expect(server.filter((text) => text.startsWith(`${chat}/`))).toEqual(written[chat]);
      }
      expect(localStorage).toHaveLength(0);
    },
  );
});
