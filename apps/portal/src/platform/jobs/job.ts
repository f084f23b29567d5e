import type { App } from '../app.ts';
import type { Db } from '../db.server.ts';

/** Ids and codes; JSON-safe. */
export type JobData = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A kind of background work. It may run more than once (a process can die after the work and before
 * saying so), so `handle` must be harmless when repeated.
 */
export interface Job<Data extends JobData = JobData> {
  /** "<feature>.<verb>"; also the name of its queue, so it stays the same between releases. */
  readonly name: string;
  handle(data: Data, app: App, attempt: Attempt): Promise<void>;
  /** How often it is tried again after the first failure. */
  readonly retries: number;
  /** Pause before the first repetition; it doubles from then on, up to an hour. */
  readonly firstRetrySeconds: number;
  /** After this long a run counts as failed. */
  readonly timeoutSeconds: number;
  /** How many of this kind run at once in one process. */
  readonly concurrency: number;
  /**
   * How many waiting ones are taken with one statement; they run one after the other, and each is confirmed by itself as soon as
   * it is done. For many small jobs only: what is not begun after half a minute goes back.
   */
  readonly batch: number;
  /** A process that runs them says so this often; one that has been silent for so long is dead, and they run elsewhere. */
  readonly heartbeatSeconds?: number;
  /** Lets go of what it keeps open, when no more jobs come. */
  close?(): void;
}

export interface Attempt {
  readonly jobId: string;
  /** 1 for the first try. */
  readonly number: number;
  readonly signal: AbortSignal;
}

/** Fills in what most jobs share: 8 tries over about half an hour, one at a time. */
export function defineJob<Data extends JobData>(
  job: Pick<Job<Data>, 'name' | 'handle'> & Partial<Job<Data>>,
): Job<Data> {
  return { retries: 7, firstRetrySeconds: 10, timeoutSeconds: 300, concurrency: 1, batch: 1, ...job };
}

export interface EnqueueOptions {
  /** The transaction of the change that asks for the work: no commit, no job. */
  readonly tx?: Db;
  readonly startAt?: Date;
  /** Many under the same key within twenty seconds are at most two jobs, of which one begins after the last was asked for. */
  readonly onceKey?: string;
}

/** A job that failed for the last time, as the desk shows it. */
export interface FailedJob {
  readonly id: string;
  readonly job: string;
  readonly data: JobData;
  readonly attempts: number;
  readonly failedAt: Date;
  /** The message of the last error; for administrators only. */
  readonly reason: string;
}

export interface Jobs {
  /** Returns the id of the job, or undefined when another that is still to come does the work (`onceKey`). */
  enqueue<Data extends JobData>(
    job: Job<Data>,
    data: Data,
    options?: EnqueueOptions,
  ): Promise<string | undefined>;
  /** The same for many of one kind, in one statement. `behind`: others of the kind that come later go first. */
  enqueueAll<Data extends JobData>(
    job: Job<Data>,
    many: readonly Data[],
    tx: Db,
    options?: { readonly behind?: boolean },
  ): Promise<void>;
  /** Dead letters, newest first. */
  listFailed(limit?: number): Promise<FailedJob[]>;
  /** Puts a failed job back into its queue with all its tries. False when it is no longer there. */
  retry(id: string): Promise<boolean>;
  discard(id: string): Promise<boolean>;
  /** Begins to run jobs and schedules in this process. */
  work(app: App): Promise<void>;
  /** Waits for running jobs, up to 20 s; what is left runs again after the restart. */
  stop(): Promise<void>;
}
