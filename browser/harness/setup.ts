import { mkdirSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { type ChromiumPlace, findChromium } from './chromium';
import { FAILURES, TMP } from './places';
import { startProduct } from './product';

declare module 'vitest' {
  export interface ProvidedContext {
    parley: string;
    chromium: ChromiumPlace;
  }
}

/** Once for all journeys: a browser and a running Parley. */
export async function setup(project: TestProject) {
  mkdirSync(TMP, { recursive: true });
  rmSync(FAILURES, { recursive: true, force: true });
  const [chromium, product] = await Promise.all([findChromium(), startProduct()]);
  console.log(`The journeys go through ${product.address}.`);
  project.provide('chromium', chromium);
  project.provide('parley', product.address);
  return () => product.stop();
}
