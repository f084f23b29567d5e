import { defineConfig } from 'vitest/config';

/** `npx vitest run [path]` at the root runs all members; each has its own settings. */
export default defineConfig({
  test: {
    projects: ['apps/portal', 'packages/legal-text', 'bench'],
  },
});
