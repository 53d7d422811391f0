import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backoff } from './backoff';
import type { ServerMessage } from './messages';
import { LiveSocket } from './socket';

/** A WebSocket without a network. */
class FakeWebSocket {
  static readonly OPEN = 1;
  static all: FakeWebSocket[] = [];
  readyState = 0;
  sent: string[] = [];
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: (() => void) | null = null;
  onerror: (() => void) | null = null;

  constructor(readonly url: string) {
    FakeWebSocket.all.push(this);
  }

  send(frame: string) {
    this.sent.push(frame);
  }

  close() {
    this.readyState = 3;
  }

  say(message: ServerMessage | { type: string }) {
    this.readyState = FakeWebSocket.OPEN;
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  break() {
    this.readyState = 3;
    this.onclose?.();
  }
}

const hello = { type: 'hello', presence: {}, restored: false };
const latest = () => FakeWebSocket.all.at(-1) as FakeWebSocket;

function started(stillLoggedIn = async () => true) {
  const socket = new LiveSocket({ url: () => 'ws://x', stillLoggedIn, random: () => 0 });
  const heard: string[] = [];
  socket.listen({
    onStart: (user) => heard.push(`start ${user}`),
    onConnection: (connection) => heard.push(connection),
    onMessage: ({ type }) => heard.push(type),
  });
  socket.start(7);
  return { socket, heard };
}

describe('the live socket', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('WebSocket', FakeWebSocket);
    FakeWebSocket.all = [];
  });

  let running: LiveSocket | undefined;
  afterEach(() => {
    running?.stop();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function open(stillLoggedIn?: () => Promise<boolean>) {
    const it = started(stillLoggedIn);
    running = it.socket;
    latest().say(hello);
    return it;
  }

  it('is open once the server has greeted', () => {
    const { heard } = open();
    expect(heard).toEqual(['start 7', 'open', 'hello']);
  });

  it('comes back after a loss, waiting longer each time', () => {
    const { heard } = open();
    latest().break();
    expect(heard.at(-1)).toBe('lost');
    vi.advanceTimersByTime(499);
    expect(FakeWebSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(FakeWebSocket.all).toHaveLength(2);
    latest().say(hello);
    expect(heard.slice(-2)).toEqual(['open', 'hello']);
  });

  it('waits 0.5 to 10 s, spread by chance', () => {
    expect(backoff(0, () => 0)).toBe(500);
    expect(backoff(0, () => 1)).toBe(1_000);
    expect(backoff(3, () => 1)).toBe(8_000);
    expect(backoff(50, () => 1)).toBe(10_000);
    expect(backoff(50, () => 0)).toBe(500);
  });

  it('comes back at once when the network does', () => {
    open();
    latest().break();
    window.dispatchEvent(new Event('online'));
    expect(FakeWebSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(600);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('pings every 20 s and stays as long as the answer comes within 10 s', () => {
    open();
    for (let round = 1; round <= 5; round++) {
      vi.advanceTimersByTime(round === 1 ? 20_000 : 11_000);
      expect(latest().sent).toHaveLength(round);
      vi.advanceTimersByTime(9_000);
      latest().say({ type: 'pong' });
    }
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('takes a peer that does not answer for dead', () => {
    const { heard } = open();
    vi.advanceTimersByTime(30_000);
    expect(heard.at(-1)).toBe('lost');
    vi.advanceTimersByTime(500);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('takes a handshake that hangs for dead', () => {
    running = started().socket;
    vi.advanceTimersByTime(10_500);
    expect(FakeWebSocket.all).toHaveLength(2);
  });

  it('hears nothing more from a connection it has given up', () => {
    const { heard } = open();
    const old = latest();
    old.break();
    window.dispatchEvent(new Event('online'));
    const before = heard.length;
    old.say(hello);
    expect(heard).toHaveLength(before);
  });

  it('stops for good when the server says bye', () => {
    const { heard } = open();
    latest().say({ type: 'bye', sentence: 'Your session has ended.' });
    expect(heard.slice(-2)).toEqual(['bye', 'ended']);
    window.dispatchEvent(new Event('online'));
    vi.advanceTimersByTime(60_000);
    expect(FakeWebSocket.all).toHaveLength(1);
  });

  it('ends when refused handshakes turn out to be an ended session', async () => {
    const { heard } = open(async () => false);
    for (let failure = 0; failure < 3; failure++) {
      latest().break();
      await vi.advanceTimersByTimeAsync(10_000);
    }
    expect(heard.at(-1)).toBe('ended');
  });

  it('ignores frames it does not know or cannot read', () => {
    const { heard } = open();
    const before = heard.length;
    latest().say({ type: 'something newer' });
    latest().onmessage?.({ data: 'no JSON' });
    expect(heard).toHaveLength(before);
  });

  it('gives a late listener a fresh connection, because state is not repeated', () => {
    const { socket } = open();
    const users: number[] = [];
    socket.listen({
      onStart: (user) => users.push(user),
      onConnection: () => undefined,
      onMessage: () => undefined,
    });
    expect(users).toEqual([7]);
    expect(FakeWebSocket.all).toHaveLength(2);
  });
});
