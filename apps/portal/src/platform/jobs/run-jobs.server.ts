import type { PgBoss, Job as Queued } from 'pg-boss';
import type { App } from '../app.ts';
import { outsideTransaction } from '../db.server.ts';
import { asRequest } from '../request.server.ts';
import type { Job, JobData } from './job.ts';
import { putBack } from './lost-jobs.server.ts';

interface Running {
  readonly pollSeconds: number;
  readonly stopping: () => boolean;
}

/** Runs what comes of one kind, in as many lanes as it names. */
export async function runInThisProcess(boss: PgBoss, job: Job, app: App, running: Running): Promise<void> {
  const { pollSeconds } = running;
  const options = {
    batchSize: job.batch,
    // A full batch means that more is waiting.
    burstWhenBatchFull: job.batch > 1,
    localConcurrency: job.concurrency,
    pollingIntervalSeconds: pollSeconds,
    notifyPollingIntervalSeconds: pollSeconds,
  };
  let worker: string | undefined;
  worker = await boss.work<JobData>(job.name, options, async (claimed) => {
    await (job.batch === 1 ? runOne(job, app, claimed[0]) : runBatch(boss, job, app, claimed, running));
    // What the jobs changed may have told events.
    app.outbox.nudge();
    // Many jobs of one commit come with one notice: without this, each but the first would wait for a poll of its own.
    if (worker && job.batch === 1) boss.notifyWorker(worker);
  });
}

async function runOne(job: Job, app: App, claimed: Queued<JobData> | undefined): Promise<void> {
  if (!claimed) return;
  const { id: jobId, data, retryCount, signal } = claimed;
  const attempt = { jobId, number: retryCount + 1, signal };
  try {
    // A notice can arrive in the middle of somebody's commit; the job is no part of that transaction.
    await outsideTransaction(() => asRequest(`job-${jobId}`, () => job.handle(data, app, attempt)));
  } catch (error) {
    app.log.warn({ err: error, job: job.name, jobId, attempt: retryCount + 1 }, 'job failed');
    throw error;
  }
}

/** Well within the time after which one of them counts as failed: a slow server must not make the last of a batch run twice. */
const BEGIN_WITHIN_MS = 30_000;

/**
 * One after the other, each confirmed before the next begins: a process that dies leaves at most one of a lane done and not
 * confirmed. What cannot be begun in time goes back to the queue as it was.
 */
async function runBatch(
  boss: PgBoss,
  job: Job,
  app: App,
  claimed: readonly Queued<JobData>[],
  { stopping }: Running,
): Promise<void> {
  const began = performance.now();
  for (const [index, each] of claimed.entries()) {
    if (stopping() || performance.now() - began > BEGIN_WITHIN_MS) {
      await putBack(app.db, job.name, claimed.slice(index));
      return;
    }
    // Its turn came too late: another process has it.
    if (each.signal?.aborted) continue;
    try {
      await runOne(job, app, each);
    } catch (error) {
      await boss.fail(job.name, each, error as Error);
      continue;
    }
    await boss.complete(job.name, each);
  }
}
