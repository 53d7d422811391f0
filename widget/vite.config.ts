import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const MOST_BYTES = 24 * 1024;

/** Every visitor of every page loads it: growing beyond the budget is a failed build. */
function budget(): Plugin {
  return {
    name: 'budget',
    generateBundle(_, bundle) {
      const script = bundle['parley.js'];
      const bytes = script?.type === 'chunk' ? gzipSync(script.code, { level: 9 }).length : 0;
      if (bytes > MOST_BYTES)
        this.error(`parley.js has ${bytes} bytes gzipped; the budget is ${MOST_BYTES}.`);
      this.info(`parley.js has ${bytes} of ${MOST_BYTES} bytes gzipped.`);
    },
  };
}

// biome-ignore lint/style/noDefaultExport: Vite reads its configuration from the default export
export default defineConfig({
  plugins: [budget()],
  build: {
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    lib: {
      entry: 'src/main.ts',
      formats: ['iife'],
      name: 'ParleyWidget',
      fileName: () => 'parley.js',
    },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
