import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const conditions = ['development', 'module', 'node'];

export default defineConfig({
  plugins: [svelte({ configFile: false })],
  // The packages of this repository are read from their sources.
  resolve: { conditions },
  ssr: { resolve: { conditions }, noExternal: ['@danban/legal-text'] },
  test: {
    name: 'portal',
    include: ['src/**/*.test.ts', 'test/*.test.ts', 'db/**/*.test.ts', 'bin/**/*.test.ts'],
    setupFiles: ['../../packages/legal-text/test/property-runs.ts', './test/chosen-tests.ts'],
    globalSetup: ['./test/database-image.ts'],
    // One embedded engine per worker serves all files of the worker (14 s -> 2 s for 50 files, 08-stack §4).
    isolate: false,
    pool: 'forks',
    // A time limit here only ends what hangs; a busy machine must not make a test fail.
    testTimeout: 90_000,
    hookTimeout: 90_000,
  },
});
