import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { inject, test } from 'vitest';
import { Agent } from '../people/agent';
import { Visitor } from '../people/visitor';
import { ARGUMENTS, type ChromiumPlace } from './chromium';
import { Network } from './network';
import { Office, type Person, type Team } from './office';
import { FAILURES } from './places';
import { Shop } from './shop';
import { Telegram } from './telegram';

/** What every browser of a journey is, unless the journey says otherwise. */
const DEVICE: BrowserContextOptions = {
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  // Nothing is half faded in when it is looked at.
  reducedMotion: 'reduce',
};

export const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
};

const ACTION_WITHIN = 15_000;

/** How much of a page is printed when a journey fails, for machines whose pictures nobody can fetch. */
const SEEN_LENGTH = 6_000;

interface Where extends BrowserContextOptions {
  /** The network this person is on; the machine's own without it. */
  network?: Network;
}

/** The browser and the shop of one file of journeys. */
interface Stage {
  browser: Browser;
  shop: Shop;
  parley: string;
}

/** The people of one journey; everything they opened is closed at its end. */
export class World {
  readonly #pages: { who: string; page: Page }[] = [];
  readonly #networks: Network[] = [];
  readonly #telegrams: Telegram[] = [];
  readonly #problems: string[] = [];
  #office: Promise<Office> | undefined;

  constructor(readonly stage: Stage) {}

  get parley(): string {
    return this.stage.parley;
  }

  get shop(): Shop {
    return this.stage.shop;
  }

  office(): Promise<Office> {
    this.#office ??= Office.at(this.parley);
    return this.#office;
  }

  async team(...names: string[]): Promise<Team> {
    return (await this.office()).team(names, this.shop.origin);
  }

  /** A team whose chats are offered to one agent after the other. */
  async teamInTurn(...names: string[]): Promise<Team> {
    return (await this.office()).team(names, this.shop.origin, 'AVAILABLE');
  }

  async network(): Promise<Network> {
    const network = await Network.to(this.parley);
    this.#networks.push(network);
    return network;
  }

  /** A bot that customers may write to, in telegram-test-api as it is or with what real Telegram does besides. */
  async telegram(how: 'bare' | 'like the real one'): Promise<Telegram> {
    const telegram = await (how === 'bare' ? Telegram.bare() : Telegram.like(this.parley));
    this.#telegrams.push(telegram);
    return telegram;
  }

  /** A person at a browser, not logged in yet. */
  async somebody(person: Person, where: Where = {}): Promise<Agent> {
    const { network, ...options } = where;
    const page = await this.page(person.name, options);
    return new Agent(person, page, page.context(), network?.address ?? this.parley);
  }

  async agent(person: Person | undefined, where: Where = {}): Promise<Agent> {
    if (person === undefined) throw new Error('The team has fewer agents.');
    const agent = await this.somebody(person, where);
    await agent.logsIn();
    return agent;
  }

  async activeAgent(person: Person | undefined, where: Where = {}): Promise<Agent> {
    const agent = await this.agent(person, where);
    await agent.goesActive();
    return agent;
  }

  /** A visitor of the shop who has opened the chat, and said who they are if there is a name. */
  async visitor(team: Team, name?: string, where: Where = {}): Promise<Visitor> {
    const visitor = await this.passerBy(team, where);
    await visitor.goesTo('lamps');
    await visitor.opensTheChat();
    if (name) await visitor.introducesThemselves(name);
    return visitor;
  }

  async passerBy(team: Team, where: Where = {}): Promise<Visitor> {
    const { network, ...options } = where;
    const page = await this.page('visitor', options);
    return new Visitor(page, page.context(), team, this.shop, network?.address ?? this.parley);
  }

  /** Another tab of the visitor's browser. */
  async secondTab(visitor: Visitor): Promise<Visitor> {
    return visitor.inTab(this.#watched('visitor, second tab', await visitor.device.newPage()));
  }

  async page(who: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.stage.browser.newContext({ ...DEVICE, ...options });
    context.setDefaultTimeout(ACTION_WITHIN);
    return this.#watched(who, await context.newPage());
  }

  #watched(who: string, page: Page): Page {
    this.#pages.push({ who, page });
    page.on('pageerror', (error) => this.#problems.push(`${who}: ${error.stack ?? error}`));
    page.on('console', (message) => {
      // What the network does to a page is part of some journeys; what the page does wrong is not.
      if (
        message.type() === 'error' &&
        !/Failed to load resource|WebSocket|net::/.test(message.text())
      ) {
        this.#problems.push(`${who}: ${message.text()}`);
      }
    });
    return page;
  }

  /** Looks at every page once more, for whoever has to find out what went wrong. */
  async keepPictures(journey: string): Promise<void> {
    mkdirSync(FAILURES, { recursive: true });
    const name = journey
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .slice(0, 80);
    for (const [index, { who, page }] of this.#pages.entries()) {
      const path = join(FAILURES, `${name}-${index + 1}-${who.replaceAll(/\W+/g, '-')}.png`);
      await page.screenshot({ path, timeout: 5_000 }).catch(() => undefined);
      const seen = await page.locator('body').ariaSnapshot({ timeout: 5_000 }).catch(String);
      process.stderr.write(
        `${journey}: ${who} sees at ${page.url()}\n${seen.slice(0, SEEN_LENGTH)}\n`,
      );
    }
  }

  /** Nothing may have gone wrong unseen in any of the pages. */
  async ends(): Promise<void> {
    for (const { page } of this.#pages) await page.context().close();
    for (const network of this.#networks) await network.close();
    for (const telegram of this.#telegrams) await telegram.close();
    if (this.#problems.length > 0) {
      throw new Error(`Errors in the pages:\n${this.#problems.join('\n')}`);
    }
  }
}

/** A test with people in it: `journey('CH-3 two agents …', async ({ world }) => …)`. */
export const journey = test
  .extend<{ $file: { stage: Stage } }>({
    stage: [
      // biome-ignore lint/correctness/noEmptyPattern: the runner reads from the pattern what is needed
      async ({}, use) => {
        const browser = await launch(inject('chromium'));
        const shop = await Shop.open();
        await use({ browser, shop, parley: inject('parley') });
        await browser.close();
        await shop.close();
      },
      { scope: 'file' },
    ],
  })
  .extend<{ world: World }>({
    world: async ({ stage, task }, use) => {
      const world = new World(stage);
      await use(world);
      if (task.result?.state === 'fail') await world.keepPictures(task.name);
      await world.ends();
    },
  });

function launch({ path, libraries }: ChromiumPlace): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    ...(libraries === null ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}
