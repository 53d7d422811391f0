import { type ChildProcess, spawn } from 'node:child_process';
import { eventually } from './eventually';
import { freePort } from './free-port';
import { LAUNCHER } from './places';

const READY_WITHIN = 60_000;
const BOT = 'telegram/7000000002';

/** What customers of the sandbox have at hand to send. */
type Kind = 'PHOTO' | 'DOCUMENT' | 'VOICE';

interface Attached {
  id: string;
  name: string;
  type: string;
}

interface Line {
  mine: boolean;
  kind: string;
  text: string;
  file: Attached | null;
}

/** Parley's own stand-in for Telegram, which knows files, as `./parley sandbox` starts it. */
export class Sandbox {
  private constructor(
    private readonly child: ChildProcess,
    private readonly origin: string,
    /** Of its bot. */
    readonly token: string,
  ) {}

  static async start(): Promise<Sandbox> {
    const port = await freePort();
    const child = spawn(LAUNCHER, ['sandbox', '--port', String(port)], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    try {
      return new Sandbox(child, `http://127.0.0.1:${port}`, await tokenSaidBy(child));
    } catch (failure) {
      child.kill('SIGTERM');
      throw failure;
    }
  }

  /** What an administrator gives as the address of the Bot API. */
  get address(): string {
    return `${this.origin}/telegram`;
  }

  async customer(name: string): Promise<SandboxCustomer> {
    const { customer } = await this.does<{ customer: string }>('customer', { name });
    return new SandboxCustomer(this, customer);
  }

  async does<T>(what: string, said: Record<string, unknown>): Promise<T> {
    const answer = await fetch(`${this.origin}/phone/${what}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account: BOT, ...said }),
    });
    if (!answer.ok) throw new Error(`The sandbox refused ${what}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async content({ id }: Attached): Promise<string> {
    return (await fetch(`${this.origin}/phone/file/${BOT}/${id}`)).text();
  }

  async close(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGTERM');
    await gone;
  }
}

/** Somebody at the sandbox's phone. */
export class SandboxCustomer {
  constructor(
    private readonly sandbox: Sandbox,
    private readonly customer: string,
  ) {}

  async sends(kind: Kind): Promise<void> {
    await this.sandbox.does('send', { customer: this.customer, kind });
  }

  /** The phone has this file of the business, with this content and these words. */
  async has(name: string, content: string, text: string): Promise<void> {
    await eventually(() => this.#latest(), { name, content, text });
  }

  async #latest() {
    const { lines } = await this.sandbox.does<{ lines: Line[] }>('conversation', {
      customer: this.customer,
    });
    const line = lines.findLast(({ mine, file }) => !mine && file !== null);
    if (!line?.file) return undefined;
    return {
      name: line.file.name,
      content: await this.sandbox.content(line.file),
      text: line.text,
    };
  }
}

function tokenSaidBy(child: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    const tooLong = setTimeout(
      () => failed(new Error(`The sandbox did not start:\n${said}`)),
      READY_WITHIN,
    );
    const listen = (words: Buffer) => {
      said += words;
      const token = /Token of its bot\s+(\S+)\n/.exec(said)?.[1];
      if (token === undefined) return;
      clearTimeout(tooLong);
      done(token);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      failed(new Error(`The sandbox stopped with code ${code}:\n${said}`));
    });
  });
}
