import { createServer, type IncomingMessage, type Server } from 'node:http';

interface Update {
  update_id: number;
}

interface Answer {
  ok?: boolean;
  result?: unknown;
}

let bots = 0;

/**
 * What real Telegram does and telegram-test-api does not: each bot has a name of its own, an update that was not
 * confirmed comes again (also by webhook, when that is switched on), and the webhook's secret is sent with each call.
 */
export class TelegramFront {
  readonly username = `Shop${process.pid}x${++bots}Bot`;
  /** Done just before and just after Telegram carries out a call. */
  around: (method: string) => Promise<unknown> = async () => undefined;
  #secret = '';
  #unconfirmed: Update[] = [];

  private constructor(
    private readonly server: Server,
    private readonly api: string,
    private readonly parley: string,
  ) {}

  static before(api: string, parley: string): Promise<TelegramFront> {
    const server = createServer();
    const front = new TelegramFront(server, api, parley);
    server.on('request', (request, response) => {
      front.#answer(request).then(
        ({ status, body }) => response.writeHead(status).end(body),
        (failure) => response.writeHead(500).end(String(failure)),
      );
    });
    return new Promise((done) => server.listen(0, '127.0.0.1', () => done(front)));
  }

  get address(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('Telegram is gone.');
    return `http://127.0.0.1:${address.port}`;
  }

  get everythingIsConfirmed(): boolean {
    return this.#unconfirmed.length === 0;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }

  async #answer(request: IncomingMessage): Promise<{ status: number; body: string }> {
    const path = request.url ?? '';
    const body = await read(request);
    if (path.startsWith('/hooks/')) return this.#toParley(path, body);
    const method = path.split('/').at(-1) ?? '';
    await this.around(method);
    const answer = await this.#carryOut(path, method, body === '' ? {} : JSON.parse(body));
    await this.around(method);
    return answer;
  }

  async #carryOut(path: string, method: string, given: Record<string, unknown>) {
    if (method === 'getMe') {
      return said({ id: 666, is_bot: true, first_name: 'Lumen & Leaf', username: this.username });
    }
    if (method === 'getUpdates') return said(await this.#waiting(path, Number(given.offset ?? 0)));
    if (method !== 'setWebhook') return this.#ask(path, given);
    const hook = new URL(String(given.url)).pathname;
    this.#secret = String(given.secret_token);
    const answer = await this.#ask(path, { ...given, url: this.address + hook });
    for (const update of await this.#waiting(path.replace(method, 'getUpdates'), 0)) {
      const { status } = await this.#toParley(hook, JSON.stringify(update));
      if (status !== 200) throw new Error(`Parley answered a call of its webhook with ${status}.`);
    }
    this.#unconfirmed = [];
    return answer;
  }

  /** telegram-test-api tells of an update once; here it is told until what follows it is asked for. */
  async #waiting(path: string, from: number): Promise<Update[]> {
    const { body } = await this.#ask(path, {});
    const fresh = (JSON.parse(body) as Answer).result as Update[];
    this.#unconfirmed = [...this.#unconfirmed, ...fresh].filter((it) => it.update_id >= from);
    return this.#unconfirmed;
  }

  #ask(path: string, given: object) {
    return post(this.api + path, JSON.stringify(given), {});
  }

  #toParley(path: string, body: string) {
    return post(this.parley + path, body, { 'X-Telegram-Bot-Api-Secret-Token': this.#secret });
  }
}

const said = (result: unknown) => ({ status: 200, body: JSON.stringify({ ok: true, result }) });

async function post(address: string, body: string, headers: Record<string, string>) {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
  return { status: answer.status, body: await answer.text() };
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
