import { alsoForgetting, announcer, listenForStalePages } from './platform/announce.server.ts';
import type { App } from './platform/app.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { diskFiles } from './platform/disk-files.server.ts';
import { requireInstallation } from './platform/installation.server.ts';
import type { Job } from './platform/jobs/job.ts';
import { openJobs } from './platform/jobs/queue.server.ts';
import type { Schedule } from './platform/jobs/schedule.ts';
import type { Log } from './platform/log.server.ts';
import { createMail, mailJob } from './platform/mail.server.ts';
import type { OpenDatabase } from './platform/open-database.server.ts';
import { createOutbox, deliveryJob, type Subscriber } from './platform/outbox-dispatch.server.ts';
import { httpPhoneGateway } from './platform/phone-gateway.server.ts';
import { createRateLimits } from './platform/rate-limit.server.ts';
import { s3Files } from './platform/s3-files.server.ts';
import { type PageCache, PageStore } from './server/page-cache.ts';

export interface WiredApp extends App {
  /** The page cache with its inner side, for the server. */
  readonly pageCache: PageStore;
}

/** What features bring in: a test may bring in its own. */
export interface Parts {
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  readonly subscribers: readonly Subscriber[];
  /** Topics that come many times a second and change only counts on pages. */
  readonly frequentTopics?: readonly string[];
  /** Forgets what else was prepared from what these tags name; `all` where news may have been missed. */
  readonly forget?: (tags: readonly string[] | 'all') => void;
  readonly pollSeconds?: number;
}

/** Puts the parts together over an open, migrated database. */
export async function assemble(
  given: Config,
  clock: Clock,
  log: Log,
  database: OpenDatabase,
  parts: Parts,
): Promise<WiredApp> {
  const { db } = database;
  const installation = await requireInstallation(db, given, clock.now());
  const config = installation.kind === 'demo' ? given : withSecondFactor(given);
  const files = config.files.kind === 'disk' ? diskFiles(config.files.directory) : s3Files(config.files);
  const pageCache = new PageStore(undefined, () => clock.now().getTime());
  const mailing = mailJob(config.mail);
  const delivery = deliveryJob(parts.subscribers);
  const works = config.role !== 'web';
  const queue = await openJobs({
    database,
    databaseUrl: config.databaseUrl,
    jobs: [...parts.jobs, mailing, delivery],
    schedules: parts.schedules,
    pollSeconds: parts.pollSeconds,
    log,
    works,
  });
  const stale = alsoForgetting(pageCache, parts.forget);
  const announce = announcer(stale, database.engine === 'postgres', parts.frequentTopics ?? []);
  const { subscribers } = parts;
  const outbox = createOutbox({ db, jobs: queue, delivery, subscribers, announce, log });
  const app: WiredApp = {
    config,
    log,
    database,
    db,
    clock,
    files,
    installation,
    jobs: queue,
    phone: config.phoneGateway && httpPhoneGateway(config.phoneGateway, config.outgoingHosts),
    mail: createMail(queue, mailing, config.mail, installation),
    outbox,
    pageCache,
    rateLimits: createRateLimits(config.secretKey, database.pool),
    ...lifeOf(() => app, works, stale),
  };
  return app;
}

/**
 * Only a demo does without a second factor. A production server on this machine may stand behind a proxy that nobody has
 * told us of (Decree 331/2026: staff who sign in over the Internet).
 */
function withSecondFactor(config: Config): Config {
  return { ...config, signIn: { ...config.signIn, totp: 'required' } };
}

/** Beginning and end: background work first, the database last. */
function lifeOf(getApp: () => WiredApp, works: boolean, stale: PageCache): Pick<WiredApp, 'start' | 'close'> {
  let listening: { stop(): Promise<void> } | undefined;
  let closed: Promise<void> | undefined;
  const end = async ({ outbox, jobs, database }: WiredApp) => {
    await outbox.stop();
    await jobs.stop();
    await listening?.stop();
    await database.close();
  };
  return {
    start: async () => {
      const app = getApp();
      const { config, log, outbox, jobs } = app;
      if (config.databaseUrl) listening = listenForStalePages(config.databaseUrl, stale, log);
      outbox.start();
      if (works) await jobs.work(app);
    },
    close: () => {
      closed ??= end(getApp());
      return closed;
    },
  };
}
