import type { Fetch } from '../src/core/api';
import type { Socket } from '../src/core/live';
import type { ChatState, ClientFrame, MessageBody, ServerFrame, WidgetMessage } from '../src/core/protocol';
import type { Transport, UploadAnswer } from '../src/core/upload';

type Fault =
  /** The request never arrives. */
  | 'DROP'
  /** It arrives and is kept, the answer is lost. */
  | 'LOSE'
  | { status: number; headers?: Record<string, string>; body?: unknown };

/** The server's half of the contract, with faults to order. */
export class FakeServer {
  readonly visitors = new Map<string, WidgetMessage[]>();
  readonly posts: MessageBody[] = [];
  readonly sockets = new Set<FakeSocket>();
  readonly requests: string[] = [];
  readonly seen: ClientFrame[] = [];
  /** Faults of the next requests, in order; a function decides for each. */
  faults: Fault[] = [];
  chance: () => Fault | null = () => null;
  online = true;
  chat: ChatState = { state: 'NONE', agent: null };
  lastRead: string | null = null;
  /** How far the server's clock is ahead of the visitor's, in milliseconds. */
  ahead = 0;
  busy = 0;
  mostBusy = 0;
  #made = 0;

  readonly fetch: Fetch = async (url, init) => {
    const request = `${init.method ?? 'GET'} ${new URL(url).pathname.replace('/widget/api/KEY', '')}`;
    this.requests.push(request);
    this.busy += 1;
    this.mostBusy = Math.max(this.mostBusy, this.busy);
    try {
      await new Promise((done) => setTimeout(done, 20));
      return this.#answer(request, new URL(url), init);
    } finally {
      this.busy -= 1;
    }
  };

  /** Files that were brought, by message. */
  readonly files = new Map<string, Blob>();
  readonly brought: string[] = [];
  /** How the next files fare; without an order they arrive. `STOP` hangs until it is given up. */
  uploads: ('DROP' | 'LOSE' | 'STOP' | UploadAnswer)[] = [];

  readonly transport: Transport = async (url, file, { onProgress, signal }) => {
    const { pathname, searchParams } = new URL(url);
    const id = pathname.split('/').at(-1) ?? '';
    this.brought.push(`${searchParams.get('name')}`);
    onProgress(0.5);
    const order = this.uploads.shift() ?? null;
    await new Promise((done) => setTimeout(done, 20));
    if (order === 'STOP') await new Promise((done) => signal.addEventListener('abort', done, { once: true }));
    if (order === 'DROP' || order === 'STOP' || !this.online) return null;
    if (order !== null && order !== 'LOSE') return order;
    this.files.set(id, file);
    if (order === 'LOSE') return null;
    return { status: 201, body: JSON.stringify({ name: 'x', size: file.size }), retryAfter: null };
  };

  readonly openSocket = (): Socket => new FakeSocket(this);

  visitor(token: string): WidgetMessage[] {
    const messages = this.visitors.get(token) ?? [];
    this.visitors.set(token, messages);
    return messages;
  }

  /** An agent writes. */
  say(token: string, text: string): WidgetMessage {
    const message = this.#keep(token, { id: `agent-${text}`, from: 'AGENT', text, author: 'Bea' });
    this.push(token, { type: 'messages', messages: [message] });
    return message;
  }

  push(token: string, frame: ServerFrame): void {
    for (const socket of this.sockets) if (socket.token === token) socket.receive(frame);
  }

  cut(): void {
    for (const socket of [...this.sockets]) socket.broken();
  }

  forgetVisitors(): void {
    this.visitors.clear();
  }

  texts(token: string): string[] {
    return this.visitor(token).map((message) => message.text);
  }

  #answer(request: string, url: URL, init: RequestInit): Response {
    const fault = this.faults.shift() ?? this.chance();
    if (!this.online || fault === 'DROP') throw new TypeError('Failed to fetch');
    if (fault !== null && fault !== 'LOSE') {
      return new Response(JSON.stringify(fault.body ?? {}), {
        status: fault.status,
        headers: fault.headers ?? {},
      });
    }
    const answer = this.#handle(request, url, init);
    if (fault === 'LOSE') throw new TypeError('Failed to fetch');
    return answer;
  }

  #handle(request: string, url: URL, init: RequestInit): Response {
    if (request === 'POST /visitors') {
      this.#made += 1;
      this.visitor(`token-${this.#made}`);
      return json(201, { token: `token-${this.#made}`, expiresAt: '2030-01-01T00:00:00Z' });
    }
    const token = new Headers(init.headers).get('Authorization')?.replace('Bearer ', '') ?? '';
    const messages = this.visitors.get(token);
    if (messages === undefined) return json(401, { detail: 'Unknown.' });
    if (request === 'GET /messages') {
      const before = url.searchParams.get('before');
      const older = messages.filter((message) => before === null || message.position < before);
      return json(200, { items: older.slice(-30), more: older.length > 30 });
    }
    const body = JSON.parse(String(init.body)) as MessageBody;
    this.posts.push(body);
    if (body.file && !this.files.has(body.id)) return json(404, { detail: 'The file did not arrive.' });
    const known = messages.find((message) => message.id === body.id);
    const kept = known ?? this.#keep(token, { id: body.id, from: 'VISITOR', text: body.text, author: null });
    if (known === undefined) this.push(token, { type: 'messages', messages: [kept] });
    return json(200, { id: kept.id, position: kept.position, at: kept.at });
  }

  #keep(token: string, message: Omit<WidgetMessage, 'at' | 'position'>): WidgetMessage {
    // Positions of different visitors need not be comparable.
    const position = String(this.visitor(token).length + 1).padStart(8, '0');
    const kept = { ...message, at: new Date().toISOString(), position };
    this.visitor(token).push(kept);
    return kept;
  }
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { Date: new Date().toUTCString() } });
}

export class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  token: string | null = null;
  /** Frames are swallowed both ways, as on a connection whose other end is gone. */
  dead = false;
  readonly sent: ClientFrame[] = [];

  constructor(private readonly server: FakeServer) {
    setTimeout(() => (server.online ? this.onopen?.() : this.onclose?.()), 10);
  }

  send(data: string): void {
    const frame = JSON.parse(data) as ClientFrame;
    this.sent.push(frame);
    if (this.dead) return;
    if (frame.type === 'seen') this.server.seen.push(frame);
    if (frame.type === 'ping') this.receive({ type: 'pong' });
    if (frame.type === 'auth') this.#greet(frame.token, frame.after);
  }

  receive(frame: ServerFrame): void {
    if (!this.dead) queueMicrotask(() => this.onmessage?.({ data: JSON.stringify(frame) }));
  }

  close(): void {
    this.server.sockets.delete(this);
  }

  broken(): void {
    this.close();
    this.onclose?.();
  }

  #greet(token: string, after: string | null): void {
    const { server } = this;
    const all = server.visitors.get(token);
    if (all === undefined) {
      this.receive({ type: 'denied', sentence: 'Unknown.' });
      return;
    }
    this.token = token;
    server.sockets.add(this);
    const messages = after === null ? all.slice(-30) : all.filter((message) => message.position > after);
    this.receive({
      type: 'hello',
      now: new Date(Date.now() + server.ahead).toISOString(),
      messages,
      more: after === null && all.length > 30,
      chat: server.chat,
      lastRead: server.lastRead,
    });
  }
}
