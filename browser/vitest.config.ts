import { defineConfig } from 'vitest/config';

const FIRST = 'journeys/first-start.test.ts';
const patience = {
  testTimeout: 120_000,
  hookTimeout: 60_000,
  // A second, which is the default, is little for a browser on a machine with much to do.
  expect: { poll: { timeout: 15_000 } },
};

export default defineConfig({
  test: {
    globalSetup: 'harness/setup.ts',
    // The long cuts of the network mostly wait, so one more than there are cores.
    maxWorkers: 3,
    projects: [
      {
        // Needs a Parley that nobody has set up yet, and a quiet machine to measure how quick a message is.
        test: { name: 'first', include: [FIRST], sequence: { groupOrder: 0 }, ...patience },
      },
      {
        test: {
          name: 'then',
          include: ['journeys/*.test.ts'],
          exclude: [FIRST],
          sequence: { groupOrder: 1 },
          // Three browsers, the product and its database share two cores here. A second try is printed with the journey.
          retry: 1,
          ...patience,
        },
      },
    ],
  },
});
