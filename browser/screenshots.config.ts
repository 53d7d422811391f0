import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'harness/setup.ts',
    include: ['screenshots/*.ts'],
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 60_000,
  },
});
