import { defineJob } from '#platform/jobs/job.ts';
import { findRoundsToRead } from './meanings/meanings.store.server.ts';
import { readOpinionsJob } from './read-opinions.job.server.ts';

/**
 * Every night: rounds whose opinions are not all read (from before there was a reading, or a try that failed for good), and rounds
 * in which words were erased since. Each is a piece of work of its own.
 */
export const catchUpReadingJob = defineJob({
  name: 'understanding.catchUp',
  handle: async (_data, app) => {
    for (const consultationId of await findRoundsToRead(app.db))
      await app.jobs.enqueue(readOpinionsJob, { consultationId }, { onceKey: consultationId });
  },
});
