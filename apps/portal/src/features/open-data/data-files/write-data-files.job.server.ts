import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { DATA_FILE_KINDS } from './data-file.ts';
import { findRoundsToWrite } from './data-files.store.server.ts';
import { writeDataFile } from './write-data-file.server.ts';

/** What began before a table was published ends within this: a change that nobody has noted yet is in the file all the same. */
const SETTLE_MS = 10_000;
const DAY_MS = 86_400_000;

/** Writes every file of a published round that is missing or stale; cut off, it goes on where it was. */
export const writeDataFilesJob = defineJob<{ consultationId: string }>({
  name: 'openData.writeFiles',
  timeoutSeconds: 3_600,
  handle: async ({ consultationId }, app, { signal }) => {
    for (const kind of DATA_FILE_KINDS) {
      const end = await writeDataFile(app, consultationId, kind, { signal });
      if (end !== 'current') app.log.info({ consultationId, kind, end }, 'data file');
      if (end === 'stopped') throw new Error('data file: stopped in the middle, to be gone on with');
    }
  },
});

export const writeDataFilesSubscriber: Subscriber = {
  name: 'openData.writeFiles',
  topics: ['matrix.published', 'matrix.corrected'],
  handle: async ({ payload }, app) => {
    const { consultationId } = payload;
    if (typeof consultationId !== 'string') return;
    // By the clock of the machine, as jobs are: the clock of a demo may be moved.
    const startAt = new Date(Date.now() + SETTLE_MS);
    await app.jobs.enqueue(
      writeDataFilesJob,
      { consultationId },
      { tx: app.db, startAt, onceKey: consultationId },
    );
  },
};

/** Finds what the events did not lead to: words that were taken back since, a process that died, tables from before there were files. */
export const findDataFilesToWriteJob = defineJob<Record<string, never>>({
  name: 'openData.findFilesToWrite',
  handle: async (_data, app) => {
    const before = new Date(app.clock.now().getTime() - DAY_MS);
    for (const consultationId of await findRoundsToWrite(app.db, before))
      await app.jobs.enqueue(writeDataFilesJob, { consultationId }, { onceKey: consultationId });
  },
});
