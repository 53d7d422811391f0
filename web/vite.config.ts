import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const server = process.env.PARLEY_SERVER ?? 'http://localhost:8080';
const proxied = { target: server, ws: true };

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    target: 'es2023',
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs and a release of Parley seldom changes stays in the browser's cache;
        // everything else is split by page.
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            {
              name: 'tanstack',
              test: /node_modules\/@tanstack\/[^/]*(router|query|history|store)/,
            },
            { name: 'i18n', test: /node_modules\/(i18next|react-i18next)\// },
          ],
        },
      },
    },
  },
  server: { port: 5173, proxy: { '/api': proxied, '/widget': proxied } },
  test: {
    environment: 'jsdom',
    testTimeout: 15_000,
    // These pretend to be browsers on a machine that does other things besides. A second try is printed with the test.
    retry: 1,
    setupFiles: ['src/lib/testing/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
