import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { readMeanings } from './meanings/read-meanings.server.ts';
import { readNewOpinions } from './read-opinions.server.ts';

/** Many submissions of one round wait under one key: they are read together. */
export const readOpinionsJob = defineJob<{ consultationId: string }>({
  name: 'understanding.readOpinions',
  timeoutSeconds: 900,
  handle: async ({ consultationId }, app) => {
    const read = await readNewOpinions(app.db, consultationId);
    await readMeanings(app.db, consultationId);
    if (read > 0) app.log.info({ consultationId, read }, 'opinions read for grouping');
  },
});

/** Many come in a minute of a mass submission; a little later they are one piece of work. */
const WAIT_MS = 15_000;

export const readOpinionsSubscriber: Subscriber = {
  name: 'understanding.readOpinions',
  topics: ['submission.received', 'submission.replaced', 'submission.withdrawn', 'opinion.moderated'],
  // One of each round: a reading takes all that is there.
  concerned: async (events) => [
    ...new Map(events.map((event) => [event.payload.consultationId, event])).values(),
  ],
  handle: async ({ payload }, app) => {
    const { consultationId } = payload;
    if (typeof consultationId !== 'string') return;
    const startAt = new Date(app.clock.now().getTime() + WAIT_MS);
    await app.jobs.enqueue(
      readOpinionsJob,
      { consultationId },
      { tx: app.db, startAt, onceKey: consultationId },
    );
  },
};
