import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCREENSHOTS } from './places';

export const SIZES = {
  desktop: { width: 1440, height: 900 },
  small: { width: 1024, height: 768 },
  phone: { width: 390, height: 844 },
};

type Size = keyof typeof SIZES;

/** Photographs a page in these sizes, light and dark. */
export async function shoot(
  page: Page,
  name: string,
  sizes: readonly Size[] = ['desktop', 'small'],
): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(SIZES[size]);
    await shootSchemes(page, `${name}-${size}`);
  }
  await page.setViewportSize(SIZES.desktop);
}

export async function shootSchemes(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // The colours fade from one scheme to the other.
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(SCREENSHOTS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
