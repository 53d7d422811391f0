import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds in a page and calls serious or critical, each as a line to read. */
export async function seriousProblems(page: Page): Promise<string[]> {
  // Through the debugger, so that the page's own content security policy does not mind.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, any, all }) => {
        const why = [...any, ...all].map(({ message }) => message).join('; ');
        return `${id}: ${help} — ${html.slice(0, 200)} — ${why.slice(0, 300)}`;
      }),
    );
}

/** The same in both colour schemes; every line names the place and the scheme. */
export async function seriousProblemsInBothSchemes(page: Page, place: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page, colorScheme);
    found.push(...(await seriousProblems(page)).map((line) => `${place}, ${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** The page has taken the scheme, and no colour is on its way to it. */
async function settled(page: Page, colorScheme: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const taken = document.documentElement.getAttribute('data-mantine-color-scheme');
    return taken === null || taken === wanted;
  }, colorScheme);
  await page.evaluate(async () => {
    const nextFrame = () => new Promise((next) => requestAnimationFrame(next));
    const underWay = () =>
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    // The end of one transition can begin those of the elements inside.
    for (let quiet = 0, frame = 0; quiet < 3 && frame < 300; frame++) {
      await nextFrame();
      const moving = underWay();
      for (const animation of moving) animation.finish();
      quiet = moving.length === 0 ? quiet + 1 : 0;
    }
  });
}
