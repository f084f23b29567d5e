import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assemble, type Parts, type WiredApp } from '../src/assemble.server.ts';
import { type Clock, systemClock } from '../src/platform/clock.ts';
import { type Config, loadConfig } from '../src/platform/config.ts';
import { createLog } from '../src/platform/log.server.ts';

import { freshDatabase } from './db.ts';

export interface TestApp {
  readonly app: WiredApp;
  close(): Promise<void>;
}

/** An app on a database of its own, with real commits and the parts that the test names; logs are silent. Close it. */
export async function freshApp(
  options: { parts?: Partial<Parts>; config?: Partial<Config>; clock?: Clock } = {},
): Promise<TestApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dan-ban-app-'));
  const database = await freshDatabase();
  const secret = randomBytes(32).toString('base64');
  const base = loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DEMO: '1', SECRET_KEY: secret }, dataDir);
  const config: Config = { ...base, databaseUrl: database.url, ...options.config };
  const parts = { jobs: [], schedules: [], subscribers: [], pollSeconds: 0.5, ...options.parts };
  const log = createLog(config.logLevel);
  const app = await assemble(config, options.clock ?? systemClock, log, database, parts);
  return {
    app,
    close: async () => {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
