import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

/** Journeys run against the built product on the demo story, in a data folder of their own. */
const port = process.env.E2E_PORT ?? '4180';
const baseURL = `http://localhost:${port}`;
// Workers read this file again and must not make folders of their own.
process.env.E2E_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'dan-ban-e2e-'));

const executablePath = process.env.CHROMIUM_PATH;
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    launchOptions: { args: QUIET, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: 'node scripts/start.ts',
    cwd: '../..',
    url: `${baseURL}/readyz`,
    timeout: 180_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: { PORT: port, DATA_DIR: process.env.E2E_DATA_DIR, DEMO: '1', LOG_LEVEL: 'warn' },
  },
});
