import { defineConfig } from 'vitest/config';

/** `npx vitest run [path]` at the root runs both members; each has its own settings. */
export default defineConfig({
  test: {
    projects: [
      'apps/portal',
      {
        test: {
          name: 'legal-text',
          root: './packages/legal-text',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          isolate: false,
        },
      },
    ],
  },
});
