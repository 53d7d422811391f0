import { backoff } from './backoff';
import { type PageMessage, parseFrame, type ServerMessage } from './messages';

/** `connecting` before the first greeting, `lost` between two connections, `ended` after the server's `bye`. */
export type Connection = 'connecting' | 'open' | 'lost' | 'ended';

export interface LiveListener {
  /** A user's page begins: forget what another user saw. */
  onStart(userId: number): void;
  onConnection(connection: Connection): void;
  onMessage(message: ServerMessage): void;
}

export interface SocketOptions {
  url: () => string;
  /** Asked after every third failed attempt: a refused handshake does not say whether the session is over. */
  stillLoggedIn?: () => Promise<boolean>;
  random?: () => number;
}

export const PING_EVERY = 20_000;
export const PONG_WITHIN = 10_000;
const FAILURES_BEFORE_ASKING = 3;

/** The one live connection of the page: comes back by itself, notices a dead peer, ends on `bye`. */
export class LiveSocket {
  private socket: WebSocket | null = null;
  private user: number | null = null;
  private connection: Connection = 'connecting';
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private ping: ReturnType<typeof setInterval> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private readonly listeners = new Set<LiveListener>();

  constructor(private readonly options: SocketOptions) {}

  /** Listeners that come after the greeting get a fresh connection, because state sent before is not repeated. */
  listen(listener: LiveListener): () => void {
    this.listeners.add(listener);
    if (this.user !== null) {
      listener.onStart(this.user);
      if (this.connection === 'open') this.reconnect();
    }
    return () => this.listeners.delete(listener);
  }

  start(userId: number) {
    if (this.user === userId) return;
    this.stop();
    this.user = userId;
    this.failures = 0;
    for (const listener of this.listeners) listener.onStart(userId);
    this.become('connecting');
    window.addEventListener('online', this.reconnect);
    window.addEventListener('offline', this.fail);
    document.addEventListener('visibilitychange', this.wake);
    this.open();
  }

  stop() {
    this.user = null;
    window.removeEventListener('online', this.reconnect);
    window.removeEventListener('offline', this.fail);
    document.removeEventListener('visibilitychange', this.wake);
    this.drop();
  }

  /** False when there is no connection; what matters is repeated after the next greeting. */
  send(message: PageMessage): boolean {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    this.socket.send(JSON.stringify(message));
    return true;
  }

  private readonly reconnect = () => {
    if (this.user === null || this.connection === 'ended') return;
    this.drop();
    this.open();
  };

  private open() {
    const socket = new WebSocket(this.options.url());
    this.socket = socket;
    // A handshake that hangs is as dead as a silent peer.
    this.expectAnswer();
    socket.onmessage = (event) => this.receive(parseFrame(event.data));
    socket.onclose = this.fail;
    socket.onerror = this.fail;
    this.ping = setInterval(this.probe, PING_EVERY);
  }

  private receive(message: ServerMessage | null) {
    clearTimeout(this.deadline);
    this.deadline = undefined;
    if (message === null || message.type === 'pong') return;
    if (message.type === 'hello') {
      this.failures = 0;
      this.become('open');
    }
    for (const listener of this.listeners) listener.onMessage(message);
    if (message.type === 'bye') {
      this.drop();
      this.become('ended');
    }
  }

  private readonly probe = () => {
    if (this.send({ type: 'ping' })) this.expectAnswer();
  };

  /** After sleep or in the background timers stand still: ask at once instead of trusting the connection. */
  private readonly wake = () => {
    if (document.visibilityState === 'visible') this.probe();
  };

  private expectAnswer() {
    if (this.deadline === undefined) this.deadline = setTimeout(this.fail, PONG_WITHIN);
  }

  private readonly fail = () => {
    if (this.user === null || this.connection === 'ended') return;
    this.drop();
    this.become('lost');
    this.retry = setTimeout(this.reconnect, backoff(this.failures++, this.options.random));
    if (this.failures % FAILURES_BEFORE_ASKING === 0) void this.ask();
  };

  private async ask() {
    const asked = this.user;
    const loggedIn = (await this.options.stillLoggedIn?.().catch(() => true)) ?? true;
    if (loggedIn || this.user !== asked || this.connection === 'open') return;
    this.drop();
    this.become('ended');
  }

  private drop() {
    clearTimeout(this.retry);
    clearTimeout(this.deadline);
    clearInterval(this.ping);
    this.deadline = undefined;
    if (this.socket === null) return;
    this.socket.onmessage = null;
    this.socket.onclose = null;
    this.socket.onerror = null;
    this.socket.close();
    this.socket = null;
  }

  private become(connection: Connection) {
    if (this.connection === connection) return;
    this.connection = connection;
    for (const listener of this.listeners) listener.onConnection(connection);
  }
}
