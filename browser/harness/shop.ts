import { createServer, type Server } from 'node:http';

/** Somebody's website on another address, with the chat on each of its pages. */
export class Shop {
  private constructor(private readonly server: Server) {}

  static open(): Promise<Shop> {
    const server = createServer((request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://shop');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page(pathname, searchParams));
    });
    return new Promise((done) => server.listen(0, '127.0.0.1', () => done(new Shop(server))));
  }

  /** What a channel has to allow. */
  get origin(): string {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('The shop is closed.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** A page of the shop with the chat of one channel; the chat reaches Parley at the given address. */
  page(name: 'lamps' | 'basket', channel: string, parley: string): string {
    return `${this.origin}/${name}?${new URLSearchParams({ channel, parley })}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((done) => this.server.close(() => done()));
  }
}

const TITLES: Record<string, string> = { '/lamps': 'Lamps', '/basket': 'Your basket' };

function page(path: string, query: URLSearchParams): string {
  const title = TITLES[path] ?? 'Welcome';
  const links = ['lamps', 'basket']
    .map(
      (name) =>
        `<li><a href="/${name}?${escaped(query.toString())}">${TITLES[`/${name}`]}</a></li>`,
    )
    .join('');
  const snippet = `<script src="${escaped(query.get('parley') ?? '')}/widget/parley.js" data-channel="${escaped(query.get('channel') ?? '')}" async></script>`;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <title>${title} · Lumen &amp; Leaf</title>
    <style>
      body { margin: 2rem auto; max-width: 44rem; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #fdfbf7; color: #2b2622 }
      a { color: #7a3e00 }
      @media (prefers-color-scheme: dark) { body { background: #1d1a17; color: #ece5dc } a { color: #ffb877 } }
    </style>
  </head>
  <body>
    <header><strong>Lumen &amp; Leaf</strong><nav aria-label="Shop"><ul>${links}</ul></nav></header>
    <main>
      <h1>${title}</h1>
      <p>Table lamps, floor lamps and everything that makes an evening longer.</p>
    </main>
    ${snippet}
  </body>
</html>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
