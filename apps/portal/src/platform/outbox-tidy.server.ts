import { defineJob } from './jobs/job.ts';

/** Longer than a failed delivery waits at the desk (90 days), so that it can still be repeated. */
const KEPT_DAYS = 120;

/** Removes what was handed on long ago. */
export const tidyOutbox = defineJob({
  name: 'outbox.tidy',
  handle: async (_data, { db, clock }) => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await db.deleteFrom('outbox_handled').where('handled_at', '<', before).execute();
    await db.deleteFrom('outbox').where('published_at', '<', before).execute();
  },
});
