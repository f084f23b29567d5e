import { defineJob } from '#platform/jobs/job.ts';
import { readHead } from './audit.store.server.ts';

/** Puts the end of the chain into the log, which leaves the database: who cuts entries off cannot take that back too. */
export const noteHeadJob = defineJob({
  name: 'audit.noteHead',
  handle: async (_data, { db, log }) => {
    log.info({ audit: await readHead(db) }, 'end of the audit chain');
  },
});
