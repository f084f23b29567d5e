import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.ts';

/** Browser journeys on the built product with a Chromium that the machine has; nothing is downloaded (08-stack 6). */
export default defineConfig({
  testDir: './test/e2e/journeys',
  testMatch: '*.journey.ts',
  globalSetup: './test/e2e/global-set-up.ts',
  outputDir: './node_modules/.cache/journeys',
  preserveOutput: 'failures-only',
  // Half of a journey waits for a page or a server: on two cores three keep them busy.
  workers: Math.ceil(availableParallelism() * 1.5),
  fullyParallel: true,
  // Time limits only end what hangs; a busy machine must not make a journey fail.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: process.env.E2E_TRACE ? 'retain-on-failure' : 'off',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
