import type { JobWithMetadata, PgBoss } from 'pg-boss';
import { isId } from '../ids.ts';
import type { FailedJob, JobData, Jobs } from './job.ts';

/** Where every job goes that has used up its tries; a desk of the workspace shows it. */
export const GRAVEYARD = 'failed-jobs';

export function failedJobs(boss: PgBoss): Pick<Jobs, 'listFailed' | 'retry' | 'discard'> {
  return {
    listFailed: async (limit = 200) => {
      const found = await boss.findJobs<JobData>(GRAVEYARD, { queued: true });
      return found
        .map(toFailedJob)
        .sort((one, other) => other.failedAt.getTime() - one.failedAt.getTime())
        .slice(0, limit);
    },
    retry: async (id) => isId(id) && (await boss.redrive(GRAVEYARD, { ids: [id] })) === 1,
    discard: async (id) => {
      if (!isId(id)) return false;
      const [found] = await boss.findJobs(GRAVEYARD, { id });
      if (found) await boss.deleteJob(GRAVEYARD, id);
      return found !== undefined;
    },
  };
}

function toFailedJob(job: JobWithMetadata<JobData>): FailedJob {
  const output: unknown = job.sourceOutput;
  return {
    id: job.id,
    job: job.sourceName ?? '',
    data: job.data,
    attempts: (job.sourceRetryCount ?? 0) + 1,
    failedAt: job.createdOn,
    reason: messageOf(output),
  };
}

function messageOf(output: unknown): string {
  if (typeof output === 'object' && output !== null && 'message' in output) return String(output.message);
  return output === null || output === undefined ? '' : JSON.stringify(output);
}
