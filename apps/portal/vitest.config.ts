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
    globalSetup: ['./test/database-image.ts'],
    // One embedded engine per worker serves all files of the worker (14 s -> 2 s for 50 files, 08-stack §4).
    isolate: false,
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
