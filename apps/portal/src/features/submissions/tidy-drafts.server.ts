import { defineJob } from '#platform/jobs/job.ts';
import { deleteExpiredLinks } from './contact/contact-links.store.server.ts';
import { deleteExpiredCodes } from './contact/phone/phone-codes.store.server.ts';
import { deleteExpiredProofs } from './holding/holds.store.server.ts';
import { removeExpiredDrafts } from './preview.server.ts';

/**
 * Unsent words are not ours to keep: drafts whose seven days are over go every night, and with them the links of mails and
 * the proofs of work that nobody could use again.
 */
export const tidySubmissionDrafts = defineJob<Record<string, never>>({
  name: 'submissions.tidyDrafts',
  handle: async (_data, app) => {
    const removed = await removeExpiredDrafts(app);
    await deleteExpiredProofs(app.db, app.clock.now());
    await deleteExpiredCodes(app.db, app.clock.now());
    await deleteExpiredLinks(app.db, app.clock.now());
    if (removed > 0) app.log.info({ removed }, 'expired submission drafts removed');
  },
});
