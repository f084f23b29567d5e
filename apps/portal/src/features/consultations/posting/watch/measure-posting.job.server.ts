import { defineJob } from '#platform/jobs/job.ts';
import { askPage } from './ask-page.server.ts';
import { measurePosting } from './measure-posting.server.ts';

/** Each minute; a run that failed is not made up for, the next one measures. */
export const measurePostingJob = defineJob<Record<string, never>>({
  name: 'consultations.measurePosting',
  retries: 0,
  handle: async (_data, app) => {
    const { publicUrl, outageToleranceMinutes: toleranceMinutes, clockFile } = app.config;
    await measurePosting(app, askPage(publicUrl), { toleranceMinutes, proposes: clockFile === undefined });
  },
});
