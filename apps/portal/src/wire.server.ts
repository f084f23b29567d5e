import { fileURLToPath } from 'node:url';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, loadConfig } from './platform/config.ts';
import type { Platform } from './platform/context.ts';
import { diskFiles } from './platform/disk-files.server.ts';
import { type Installation, requireInstallation } from './platform/installation.server.ts';
import { createLog, type Log } from './platform/log.server.ts';
import { migrate } from './platform/migrate.server.ts';
import { type OpenDatabase, openDatabase } from './platform/open-database.server.ts';
import { s3Files } from './platform/s3-files.server.ts';

/** Everything a process holds: what use cases may touch (Platform) and what the edges need besides. */
export interface App extends Platform {
  readonly config: Config;
  readonly log: Log;
  readonly database: OpenDatabase;
  readonly installation: Installation;
  /** Begins background work; a process that only runs one command never calls it. */
  start(): Promise<void>;
  /** Ends background work and gives the database back. May be called twice. */
  close(): Promise<void>;
}

const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../data/', import.meta.url));

export function configFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return loadConfig(env, DEFAULT_DATA_DIR);
}

/** The only wiring: opens the database, brings its schema up to date and puts the parts together. */
export async function createApp(config: Config, clock: Clock = systemClock): Promise<App> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    const { db } = database;
    const applied = await migrate(db);
    if (applied.length > 0)
      log.info({ migrations: applied.length, last: applied.at(-1) }, 'schema brought up to date');
    const installation = await requireInstallation(db, config, clock.now());
    const files = config.files.kind === 'disk' ? diskFiles(config.files.directory) : s3Files(config.files);
    return {
      config,
      log,
      database,
      db,
      clock,
      files,
      installation,
      start: async () => {},
      close: () => database.close(),
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
