import { defineConfig } from 'vitest/config';

/** `./parley bench page` runs these against the product that it measures. */
export default defineConfig({
  test: { include: ['measures/*.ts'], testTimeout: 300_000 },
});
