import { defineJob } from '#platform/jobs/job.ts';
import { removeExpiredDrafts } from './preview.server.ts';

/** Unsent words are not ours to keep: drafts whose seven days are over go every night. */
export const tidySubmissionDrafts = defineJob<Record<string, never>>({
  name: 'submissions.tidyDrafts',
  handle: async (_data, app) => {
    const removed = await removeExpiredDrafts(app);
    if (removed > 0) app.log.info({ removed }, 'expired submission drafts removed');
  },
});
