import type { Job, JobData } from './job.ts';

/** Recurring work as data: the name of the rhythm, the job it starts, and when, in Vietnamese legal time. */
export interface Schedule<Data extends JobData = JobData> {
  readonly name: string;
  readonly job: Job<Data>;
  readonly data: Data;
  /** Cron with five fields, read in Asia/Ho_Chi_Minh. After a standstill one missed run is made up. */
  readonly cron: string;
}
