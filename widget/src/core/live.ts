import { backoff } from './backoff';
import type { ClientFrame, ServerFrame } from './protocol';

/** What is used of a WebSocket, so that tests can stand in for it. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: (() => void) | null;
  send(data: string): void;
  close(): void;
}

export interface LiveParts {
  open(): Socket;
  /** Null while there is no visitor: then there is no socket either. */
  credentials(): { token: string; after: string | null } | null;
  onFrame(frame: ServerFrame): void;
  /** The connection was lost or could not be made; so many times in a row. */
  onLost(times: number): void;
  random?: () => number;
}

const PING_MS = 25_000;
const SILENCE_MS = 60_000;
const GREETING_MS = 10_000;
const PROBE_MS = 5_000;

/** The socket that comes back by itself. */
export class Live {
  #socket: Socket | null = null;
  #greeted = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #pinging: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly parts: LiveParts) {}

  start(): void {
    if (this.#socket !== null) return;
    clearTimeout(this.#retry);
    const credentials = this.parts.credentials();
    if (credentials === null) return;
    try {
      this.#listen(this.parts.open(), { type: 'auth', ...credentials });
    } catch {
      this.#lost();
    }
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#drop();
  }

  /** With another visitor's token. */
  restart(): void {
    this.stop();
    this.#failures = 0;
    this.start();
  }

  /** The network may be back or gone unnoticed: connect at once, or make sure that the connection is alive. */
  wake(): void {
    this.#failures = 0;
    if (this.#socket === null) this.start();
    else if (this.send({ type: 'ping' })) this.#expectWithin(PROBE_MS);
  }

  /** Whether it could be sent. */
  send(frame: ClientFrame): boolean {
    if (!this.#greeted || this.#socket === null) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  #listen(socket: Socket, auth: ClientFrame): void {
    this.#socket = socket;
    this.#expectWithin(GREETING_MS);
    // A socket we gave up may still speak; only the present one is heard.
    const current = (act: () => void) => () => {
      if (this.#socket === socket) act();
    };
    socket.onopen = current(() => socket.send(JSON.stringify(auth)));
    socket.onclose = current(() => this.#lost());
    socket.onmessage = (event) => current(() => this.#receive(parse(event.data)))();
  }

  #receive(frame: ServerFrame | null): void {
    if (frame === null) return;
    if (frame.type === 'hello') {
      this.#greeted = true;
      this.#failures = 0;
      clearInterval(this.#pinging);
      this.#pinging = setInterval(() => this.send({ type: 'ping' }), PING_MS);
    }
    if (this.#greeted) this.#expectWithin(SILENCE_MS);
    this.parts.onFrame(frame);
  }

  #expectWithin(ms: number): void {
    clearTimeout(this.#deadline);
    this.#deadline = setTimeout(() => this.#lost(), ms);
  }

  #lost(): void {
    this.#drop();
    this.#failures += 1;
    this.#retry = setTimeout(() => this.start(), backoff(this.#failures, this.parts.random));
    this.parts.onLost(this.#failures);
  }

  #drop(): void {
    clearTimeout(this.#deadline);
    clearInterval(this.#pinging);
    const socket = this.#socket;
    this.#socket = null;
    this.#greeted = false;
    socket?.close();
  }
}

function parse(data: unknown): ServerFrame | null {
  try {
    const frame = JSON.parse(String(data)) as ServerFrame | null;
    return typeof frame?.type === 'string' ? frame : null;
  } catch {
    return null;
  }
}
