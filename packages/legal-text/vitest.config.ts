import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    name: 'legal-text',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    isolate: false,
    setupFiles: ['./test/property-runs.ts'],
    // Properties try hundreds of generated laws; a busy machine must not make them fail.
    testTimeout: 90_000,
  },
});
