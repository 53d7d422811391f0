import { createServer, type Server, type Socket, connect as toServer } from 'node:net';

interface Wire {
  near: Socket;
  far: Socket;
}

/**
 * The network between one person's browser and Parley. It can be cut in two ways: `breaks` tears every connection and
 * refuses new ones; `fallsSilent` leaves them open and lets nothing through, as a lost radio link or a forgetful
 * router does. Connections that once fell silent never speak again, new ones do after `comesBack`.
 */
export class Network {
  #state: 'fine' | 'broken' | 'silent' = 'fine';
  readonly #wires = new Set<Wire>();
  readonly #silenced = new WeakSet<Wire>();

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (near) => this.#join(near));
  }

  static to(address: string): Promise<Network> {
    const server = createServer();
    const network = new Network(server, new URL(address));
    return new Promise((done) => server.listen(0, '127.0.0.1', () => done(network)));
  }

  /** Where Parley is found through this network. */
  get address(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The network is gone.');
    return `http://127.0.0.1:${address.port}`;
  }

  breaks(): void {
    this.#state = 'broken';
    this.#tearAll();
  }

  fallsSilent(): void {
    this.#state = 'silent';
    for (const wire of this.#wires) this.#silenced.add(wire);
  }

  comesBack(): void {
    this.#state = 'fine';
  }

  close(): Promise<void> {
    const closed = new Promise<void>((done) => this.server.close(() => done()));
    this.#tearAll();
    return closed;
  }

  #tearAll(): void {
    for (const { near, far } of this.#wires) {
      near.destroy();
      far.destroy();
    }
    this.#wires.clear();
  }

  #join(near: Socket): void {
    if (this.#state === 'broken') return void near.destroy();
    const far = toServer({ host: this.target.hostname, port: Number(this.target.port) });
    const wire = { near, far };
    this.#wires.add(wire);
    if (this.#state === 'silent') this.#silenced.add(wire);
    this.#carry(wire, near, far);
    this.#carry(wire, far, near);
  }

  #carry(wire: Wire, from: Socket, to: Socket): void {
    from.setNoDelay(true);
    from.on('data', (bytes) => {
      if (!this.#silenced.has(wire)) to.write(bytes);
    });
    from.on('end', () => {
      if (!this.#silenced.has(wire)) to.end();
    });
    from.on('error', () => undefined);
    from.on('close', () => {
      if (this.#silenced.has(wire)) return;
      to.destroy();
      this.#wires.delete(wire);
    });
  }
}
