import { defineJob } from './jobs/job.ts';

/** A browser that is opened again offers to send a form of its last session; a month covers a holiday. */
const KEPT_DAYS = 30;

/** Forgets sendings that nobody repeats any more. */
export const tidySentForms = defineJob({
  name: 'sentForms.tidy',
  handle: async (_data, { db, clock }) => {
    const before = new Date(clock.now().getTime() - KEPT_DAYS * 86_400_000);
    await db.deleteFrom('sent_form').where('sent_at', '<', before).execute();
  },
});
