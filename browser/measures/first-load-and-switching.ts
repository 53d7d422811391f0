import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { ARGUMENTS, findChromium } from '../harness/chromium';
import { FAILURES, TMP } from '../harness/places';
import { Agent } from '../people/agent';

/** What an agent meets who has this many chats and works on the whole page. */
test('the first load of the panel, and switching between chats', async () => {
  const browser = await launched();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const loaded = weighs(page);
    const agent = await logsIn(page);
    const firstLoad = await loaded();
    const whole = agent.page.getByRole('button', { name: 'Open the chats on the whole page' });
    if (await whole.isVisible()) await whole.click();
    await page.locator('[data-chat-row]').nth(3).waitFor();
    const switches = await switchesChats(
      page,
      Number(given('BENCH_CHATS')),
      given('BENCH_TEXT'),
    ).catch(async (failure) => {
      await page.screenshot({ path: join(FAILURES, 'switching.png') });
      throw failure;
    });
    expect(switches.length).toBe(Number(given('BENCH_CHATS')));
    writeFileSync(given('BENCH_RESULT'), JSON.stringify({ ...firstLoad, switches }));
  } finally {
    await browser.close();
  }
});

function given(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set. Run this with ./parley bench page.`);
  return value;
}

async function launched(): Promise<Browser> {
  mkdirSync(TMP, { recursive: true });
  const { path, libraries } = await findChromium();
  return chromium.launch({
    executablePath: path,
    args: ARGUMENTS,
    ...(libraries === null ? {} : { env: { ...process.env, LD_LIBRARY_PATH: libraries } }),
  });
}

async function logsIn(page: Page): Promise<Agent> {
  const person = { name: 'Agent', email: given('BENCH_EMAIL'), password: given('BENCH_PASSWORD') };
  const agent = new Agent(person, page, page.context(), given('BENCH_ADDRESS'));
  await agent.logsIn();
  return agent;
}

/** Adds up, in bytes as they travel, the scripts and styles that the page fetches until it is asked. */
function weighs(page: Page): () => Promise<{ scripts: number; styles: number }> {
  const sizes: Promise<{ kind: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(
      request.sizes().then(({ responseBodySize }) => ({
        kind: request.resourceType(),
        bytes: responseBodySize,
      })),
    );
  });
  return async () => {
    const all = await Promise.all(sizes);
    const sum = (kind: string) =>
      all.filter((it) => it.kind === kind).reduce((bytes, it) => bytes + it.bytes, 0);
    return { scripts: sum('script'), styles: sum('stylesheet') };
  };
}

/** Opens one chat of the list after the other; how long each took, in ms, until its messages were painted. */
function switchesChats(page: Page, count: number, text: string): Promise<number[]> {
  return page.evaluate(
    async ([wanted, said]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
      const rows = () => [...document.querySelectorAll<HTMLElement>('[data-chat-row]')];
      // Names are set apart by signs that nobody sees.
      const label = (of: Element) =>
        (of.getAttribute('aria-label') ?? '').replaceAll(/[\u2066-\u2069]/g, '');
      const nameOf = (row: HTMLElement) => label(row).replace(/, \d+\/\d+$/, '');
      const shows = (name: string) =>
        [...document.querySelectorAll('section[aria-label]')]
          .find((it) => label(it) === `Conversation with ${name}`)
          ?.querySelector('[role="log"]')
          ?.textContent?.includes(said) ?? false;
      let scroller = rows()[0]?.parentElement;
      while (scroller && scroller.scrollHeight <= scroller.clientHeight) {
        scroller = scroller.parentElement;
      }
      const seen = new Set<string>();
      const took: number[] = [];
      while (took.length < wanted) {
        const row = rows().find((it) => !seen.has(nameOf(it)));
        if (!row || !scroller) {
          const before = scroller?.scrollTop ?? 0;
          scroller?.scrollBy(0, scroller.clientHeight / 2);
          await pause(100);
          if ((scroller?.scrollTop ?? 0) === before) return took;
          continue;
        }
        const name = nameOf(row);
        seen.add(name);
        const from = performance.now();
        row.querySelector<HTMLElement>('[data-open-chat]')?.click();
        while (!shows(name)) {
          if (performance.now() - from > 10_000)
            throw new Error(`The chat with ${name}, after ${took.length} others, is not shown.`);
          await frame();
        }
        // After the frame that the messages are in.
        await frame();
        took.push(performance.now() - from);
        await pause(50);
      }
      return took;
    },
    [count, text] as const,
  );
}
