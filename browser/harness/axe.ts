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
    await settled(page);
    found.push(...(await seriousProblems(page)).map((line) => `${place}, ${colorScheme}: ${line}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}

/** No colour is on its way from one scheme to the other. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++)
      await new Promise((next) => requestAnimationFrame(next));
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}
