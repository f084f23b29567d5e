import { fileURLToPath } from 'node:url';
import { announcer, listenForStalePages } from './platform/announce.server.ts';
import type { App } from './platform/app.ts';
import { type Clock, systemClock } from './platform/clock.ts';
import { type Config, loadConfig } from './platform/config.ts';
import { diskFiles } from './platform/disk-files.server.ts';
import { requireInstallation } from './platform/installation.server.ts';
import type { Job } from './platform/jobs/job.ts';
import { openJobs } from './platform/jobs/queue.server.ts';
import type { Schedule } from './platform/jobs/schedule.ts';
import { createLog, type Log } from './platform/log.server.ts';
import { createMail, mailJob } from './platform/mail.server.ts';
import { migrate } from './platform/migrate.server.ts';
import { type OpenDatabase, openDatabase } from './platform/open-database.server.ts';
import { createOutbox, deliveryJob, type Subscriber } from './platform/outbox-dispatch.server.ts';
import { createRateLimits } from './platform/rate-limit.server.ts';
import { s3Files } from './platform/s3-files.server.ts';
import { jobs, schedules } from './schedules.server.ts';
import { PageStore } from './server/page-cache.ts';
import { subscribers } from './subscribers.server.ts';

export type { App } from './platform/app.ts';

const DEFAULT_DATA_DIR = fileURLToPath(new URL('../../../data/', import.meta.url));

export function configFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  return loadConfig(env, DEFAULT_DATA_DIR);
}

export interface WiredApp extends App {
  /** The page cache with its inner side, for the server. */
  readonly pageCache: PageStore;
}

/** What features bring in: a test may bring in its own. */
export interface Parts {
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  readonly subscribers: readonly Subscriber[];
  readonly pollSeconds?: number;
}

/** The only wiring: opens the database, brings its schema up to date and puts the parts together. */
export async function createApp(config: Config, clock: Clock = systemClock): Promise<WiredApp> {
  const log = createLog(config.logLevel);
  const database = await openDatabase(config);
  try {
    const applied = await migrate(database.db);
    if (applied.length > 0)
      log.info({ migrations: applied.length, last: applied.at(-1) }, 'schema brought up to date');
    return await assemble(config, clock, log, database);
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** Puts the parts together over an open, migrated database. */
export async function assemble(
  config: Config,
  clock: Clock,
  log: Log,
  database: OpenDatabase,
  parts: Partial<Parts> = {},
): Promise<WiredApp> {
  const brought: Parts = { jobs, schedules, subscribers, ...parts };
  const { db } = database;
  const installation = await requireInstallation(db, config, clock.now());
  const files = config.files.kind === 'disk' ? diskFiles(config.files.directory) : s3Files(config.files);
  const pageCache = new PageStore();
  const mailing = mailJob(config.mail);
  const delivery = deliveryJob(brought.subscribers);
  const works = config.role !== 'web';
  const queue = await openJobs({
    database,
    databaseUrl: config.databaseUrl,
    jobs: [...brought.jobs, mailing, delivery],
    schedules: brought.schedules,
    pollSeconds: brought.pollSeconds,
    log,
    works,
  });
  const announce = announcer(pageCache, database.engine === 'postgres');
  const outbox = createOutbox({
    db,
    jobs: queue,
    delivery,
    subscribers: brought.subscribers,
    announce,
    log,
  });
  let listening: { stop(): Promise<void> } | undefined;
  let closed: Promise<void> | undefined;
  const close = async () => {
    await outbox.stop();
    await queue.stop();
    await listening?.stop();
    await database.close();
  };
  const app: WiredApp = {
    config,
    log,
    database,
    db,
    clock,
    files,
    installation,
    jobs: queue,
    mail: createMail(queue, mailing, config.mail, installation),
    outbox,
    pageCache,
    rateLimits: createRateLimits(config.secretKey, database.pool),
    start: async () => {
      if (config.databaseUrl) listening = listenForStalePages(config.databaseUrl, pageCache, log);
      outbox.start();
      if (works) await queue.work(app);
    },
    close: () => {
      closed ??= close();
      return closed;
    },
  };
  return app;
}
