import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Live } from '../src/core/live';
import type { ServerFrame } from '../src/core/protocol';
import { FakeServer, type FakeSocket } from './server';
import { pass } from './visit';

let server: FakeServer;
let opened: FakeSocket[];
let frames: ServerFrame[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  server.visitor('token');
  opened = [];
  frames = [];
});
afterEach(() => vi.useRealTimers());

function live(token: string | null = 'token'): Live {
  return new Live({
    open: () => {
      const socket = server.openSocket() as FakeSocket;
      opened.push(socket);
      return socket;
    },
    credentials: () => (token === null ? null : { token, after: null }),
    onFrame: (frame) => void frames.push(frame),
    onLost: () => {},
    random: () => 1,
  });
}

describe('the socket', () => {
  it('is not opened without a visitor', async () => {
    live(null).start();
    await pass(60_000);
    expect(opened).toEqual([]);
  });

  it('is kept alive by pings', async () => {
    live().start();
    await pass(300_000);
    expect(opened).toHaveLength(1);
    expect(opened[0]?.sent.filter((frame) => frame.type === 'ping').length).toBe(11);
  });

  it('from which nothing comes for a minute is replaced', async () => {
    live().start();
    await pass(1_000);
    for (const socket of opened) socket.dead = true;
    await pass(58_000);
    expect(opened).toHaveLength(1);
    await pass(3_000);
    expect(opened).toHaveLength(2);
  });

  it('is probed when the network may have changed', async () => {
    const it = live();
    it.start();
    await pass(1_000);
    for (const socket of opened) socket.dead = true;
    it.wake();
    await pass(6_000);
    expect(opened).toHaveLength(2);
    it.wake();
    await pass(6_000);
    expect(opened).toHaveLength(2);
  });

  it('comes back ever more slowly, but at once when the network is back', async () => {
    server.online = false;
    const it = live();
    it.start();
    await pass(200_000);
    const tries = opened.length;
    expect(tries).toBeGreaterThan(15);
    expect(tries).toBeLessThan(30);
    await pass(500);
    server.online = true;
    it.wake();
    await pass(50);
    expect(frames.at(-1)?.type).toBe('hello');
  });

  it('that was given up is not heard any more', async () => {
    const it = live();
    it.start();
    await pass(100);
    const old = opened[0];
    it.restart();
    await pass(100);
    const count = frames.length;
    old?.onmessage?.({ data: '{"type":"pong"}' });
    old?.onclose?.();
    await pass(100);
    expect(frames).toHaveLength(count);
    expect(opened).toHaveLength(2);
  });

  it('passes over what it cannot read', async () => {
    live().start();
    await pass(100);
    opened[0]?.onmessage?.({ data: 'not json' });
    opened[0]?.onmessage?.({ data: 'null' });
    expect(frames.map((frame) => frame.type)).toEqual(['hello']);
  });
});
