import { type BackendProfile, fromKysely, fromPglite, PgBoss } from 'pg-boss';
import { LEGAL_ZONE } from '../clock.ts';
import { type Db, insideTransaction } from '../db.server.ts';
import type { Log } from '../log.server.ts';
import type { OpenDatabase } from '../open-database.server.ts';
import { failedJobs, GRAVEYARD } from './failed-jobs.server.ts';
import type { EnqueueOptions, Job, JobData, Jobs } from './job.ts';
import { jobDatabase } from './job-database.server.ts';
import { type Resuming, resumeLostJobs } from './lost-jobs.server.ts';
import { runInThisProcess } from './run-jobs.server.ts';
import type { Schedule } from './schedule.ts';

export interface JobsSettings {
  readonly database: OpenDatabase;
  readonly databaseUrl: string | undefined;
  readonly jobs: readonly Job[];
  readonly schedules: readonly Schedule[];
  readonly log: Log;
  /** Whether this process runs jobs, or only enqueues them. */
  readonly works: boolean;
  readonly pollSeconds?: number;
}

const LONGEST_PAUSE_SECONDS = 3600;
const WAIT_FOR_RUNNING_MS = 20_000;
/** LISTEN/NOTIFY starts a new job at once; polling finds repetitions and jobs for later, and makes up for a lost notice. */
const POLL_SECONDS = 5;
const BEHIND = -1;

/** Durable jobs in the product's own database, by pg-boss. Its tables live in the schema `pgboss` and are its own. */
export async function openJobs(settings: JobsSettings): Promise<Jobs> {
  const connection = connectionOf(settings);
  const boss = new PgBoss({
    ...connection.options,
    useListenNotify: true,
    supervise: settings.works,
    schedule: settings.works,
    superviseIntervalSeconds: 60,
    cronWorkerIntervalSeconds: 2,
    cronMonitorIntervalSeconds: 15,
  });
  boss.on('error', (error) => settings.log.error({ err: error }, 'job queue'));
  boss.on('warning', (warning) => settings.log.warn({ warning: warning.message }, 'job queue'));
  await boss.start();
  await createQueues(boss, settings.jobs);
  const known = new Set(settings.jobs.map((job) => job.name));
  const requireKnown = ({ name }: { readonly name: string }) => {
    if (!known.has(name)) throw new Error(`jobs: "${name}" is not registered in schedules.server.ts`);
  };
  let stopped = false;
  let resuming: Resuming | undefined;
  return {
    enqueue: async (job, data, options = {}) => {
      requireKnown(job);
      return await enqueue(boss, job, data, options);
    },
    enqueueAll: async (job, many, tx, { behind } = {}) => {
      requireKnown(job);
      if (many.length === 0) return;
      await boss.insert(
        job.name,
        many.map((data) => ({ data, ...(behind && { priority: BEHIND }) })),
        { db: transactionOf(tx) },
      );
    },
    ...failedJobs(boss),
    work: async (app) => {
      resuming = await resumeLostJobs(app.db, settings);
      const pollSeconds = settings.pollSeconds ?? POLL_SECONDS;
      for (const job of settings.jobs)
        await runInThisProcess(boss, job, app, { pollSeconds, stopping: () => stopped });
      await keepSchedules(boss, settings.schedules);
    },
    stop: async () => {
      if (stopped) return;
      stopped = true;
      await resuming?.stop();
      await boss.stop({ graceful: true, timeout: WAIT_FOR_RUNNING_MS, close: true });
      for (const job of settings.jobs) job.close?.();
      await connection.close();
    },
  };
}

function connectionOf({ database, databaseUrl, works, log }: JobsSettings) {
  if (database.pglite) {
    const backend: BackendProfile = 'pglite';
    return { options: { db: fromPglite(database.pglite), backend }, close: async () => {} };
  }
  if (!databaseUrl) throw new Error('openJobs: PostgreSQL without its URL');
  const db = jobDatabase(databaseUrl, works ? 4 : 1, log);
  return { options: { db }, close: db.close };
}

async function createQueues(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  const quarter = 90 * 86_400;
  const present = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  const ensure = async (name: string, options: QueueOptions) => {
    if (!isAsWanted(present.get(name), options)) await ensureQueue(boss, name, options);
  };
  await ensure(GRAVEYARD, { retentionSeconds: quarter, retryLimit: 0 });
  for (const job of jobs) {
    await ensure(job.name, {
      deadLetter: GRAVEYARD,
      retryLimit: job.retries,
      retryDelay: job.firstRetrySeconds,
      retryBackoff: true,
      retryDelayMax: LONGEST_PAUSE_SECONDS,
      expireInSeconds: job.timeoutSeconds,
      ...(job.heartbeatSeconds && { heartbeatSeconds: job.heartbeatSeconds }),
      // Mails stand in these rows; what is done is not kept.
      deleteAfterSeconds: 3600,
      notify: true,
    });
  }
}

type QueueOptions = NonNullable<Parameters<PgBoss['createQueue']>[1]>;

/** At all starts but the first after a change: 40 queues at three statements each were a good part of a start. */
function isAsWanted(present: object | undefined, options: QueueOptions): boolean {
  if (!present) return false;
  const now: Readonly<Record<string, unknown>> = { ...present };
  return Object.entries(options).every(([name, wanted]) => now[name] === wanted);
}

async function ensureQueue(boss: PgBoss, name: string, options: QueueOptions): Promise<void> {
  await boss.createQueue(name, options);
  // Settings of an existing queue follow the code.
  await boss.updateQueue(name, options);
  // pg-boss reads a queue's settings at its own start, and on first use those of a queue that came later, outside of any
  // transaction; on the embedded engine that first use must not happen inside one, where it would wait for itself.
  await boss.findJobs(name, { id: '00000000-0000-0000-0000-000000000000' });
}

const SLOT_SECONDS = 20;

async function enqueue(
  boss: PgBoss,
  job: Job<never> | Job,
  data: JobData,
  options: EnqueueOptions,
): Promise<string | undefined> {
  if (!options.tx && insideTransaction()) {
    throw new Error(
      `jobs: enqueue ${job.name} inside a transaction needs { tx }, or the job outlives a rollback`,
    );
  }
  const id = await boss.send(job.name, data, {
    ...(options.tx && { db: transactionOf(options.tx) }),
    ...(options.startAt && { startAfter: options.startAt }),
    // One in a slot of time, whether it waits or is done already: so what comes after it had run must get the next slot, or
    // its work would never be done.
    ...(options.onceKey && {
      singletonKey: options.onceKey,
      singletonSeconds: SLOT_SECONDS,
      singletonNextSlot: true,
    }),
  });
  return id ?? undefined;
}

function transactionOf(tx: Db) {
  if (!tx.isTransaction) throw new Error('jobs: { tx } must be an open transaction');
  return fromKysely(tx);
}

/** The table in code is the truth: schedules that are no longer in it are taken away. */
async function keepSchedules(boss: PgBoss, schedules: readonly Schedule[]): Promise<void> {
  const wanted = new Set(schedules.map((schedule) => `${schedule.job.name} ${keyOf(schedule)}`));
  for (const present of await boss.getSchedules()) {
    if (!wanted.has(`${present.name} ${present.key}`)) await boss.unschedule(present.name, present.key);
  }
  for (const schedule of schedules) {
    const { job, data, cron } = schedule;
    await boss.schedule(job.name, cron, data, { key: keyOf(schedule), tz: LEGAL_ZONE, missed: 'once' });
  }
}

/** pg-boss takes letters, digits and a few signs; a name is a sentence for people. */
function keyOf({ name }: Schedule): string {
  return name.replace(/[^A-Za-z0-9_./-]+/g, '-');
}
