import { noteHeadJob } from '#features/audit/note-head.job.server.ts';
import { closeDueJob } from '#features/consultations/close-due.job.server.ts';
import { remindAskedJob } from '#features/consultations/requests/remind-asked.job.server.ts';
import { resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { remindUnitsJob } from '#features/external-drafts/assignments/remind.job.server.ts';
import { disableIdlePeopleJob } from '#features/identity/people/disable-idle-people.server.ts';
import { digestJob } from '#features/notifications/deliver.server.ts';
import { forgetLinksJob } from '#features/question-sheets/forget-entries.server.ts';
import { forgetContactsJob } from '#features/submissions/forget-contacts.server.ts';
import { tidySubmissionDrafts } from '#features/submissions/tidy-drafts.server.ts';
import { signHeadsJob } from '#features/transparency-log/sign-heads.server.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Schedule } from '#platform/jobs/schedule.ts';
import { tidyOutbox } from '#platform/outbox-tidy.server.ts';
import { tidySentForms } from '#platform/sent-form-tidy.server.ts';

/** Every kind of background work; a job that is not listed here is refused when it is enqueued. */
export const jobs: readonly Job[] = [
  closeDueJob,
  digestJob,
  disableIdlePeopleJob,
  forgetContactsJob,
  forgetLinksJob,
  noteHeadJob,
  resumePurgesJob,
  remindAskedJob,
  remindUnitsJob,
  signHeadsJob,
  tidyOutbox,
  tidySentForms,
  tidySubmissionDrafts,
];

/** Work that recurs, in Vietnamese legal time. */
export const schedules: readonly Schedule[] = [
  { name: 'deadlines', job: closeDueJob, data: {}, cron: '* * * * *' },
  { name: 'purges', job: resumePurgesJob, data: {}, cron: '*/10 * * * *' },
  { name: 'digests', job: digestJob, data: {}, cron: '0 7 * * *' },
  { name: 'askedBodies', job: remindAskedJob, data: {}, cron: '30 8 * * *' },
  { name: 'external drafts', job: remindUnitsJob, data: {}, cron: '30 6 * * *' },
  { name: 'idle people', job: disableIdlePeopleJob, data: {}, cron: '40 1 * * *' },
  { name: 'contacts', job: forgetContactsJob, data: {}, cron: '50 1 * * *' },
  { name: 'sheetLinks', job: forgetLinksJob, data: {}, cron: '55 1 * * *' },
  { name: 'auditHead', job: noteHeadJob, data: {}, cron: '0 2 * * *' },
  { name: 'logHeads', job: signHeadsJob, data: {}, cron: '5 2 * * *' },
  { name: 'nightly', job: tidyOutbox, data: {}, cron: '20 2 * * *' },
  { name: 'sentForms', job: tidySentForms, data: {}, cron: '25 2 * * *' },
  { name: 'submissionDrafts', job: tidySubmissionDrafts, data: {}, cron: '30 2 * * *' },
];
