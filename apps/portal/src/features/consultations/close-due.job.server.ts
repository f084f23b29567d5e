import { defineJob } from '#platform/jobs/job.ts';
import { closeDueConsultations } from './change-consultation.server.ts';

/** Runs each minute; intake itself asks the clock and never waits for it. */
export const closeDueJob = defineJob<Record<string, never>>({
  name: 'consultations.closeDue',
  handle: async (_data, app) => {
    const closed = await closeDueConsultations(app);
    if (closed > 0) app.log.info({ closed }, 'consultations closed by their deadline');
  },
});
