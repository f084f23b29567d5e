import { noteHeadJob } from '#features/audit/note-head.job.server.ts';
import { deliverPostJob } from '#features/connections/hand-on.server.ts';
import { closeDueJob } from '#features/consultations/close-due.job.server.ts';
import { measurePostingJob } from '#features/consultations/posting/watch/measure-posting.job.server.ts';
import { remindAskedJob } from '#features/consultations/requests/remind-asked.job.server.ts';
import { forgetEntriesJob } from '#features/contests/forget.server.ts';
import { resumePurgesJob } from '#features/documents/purging/remove-files.server.ts';
import { readScanJob } from '#features/documents/scans/read-scan.job.server.ts';
import { countWaitingJob } from '#features/drafts/waiting/count-waiting.job.server.ts';
import { remindUnitsJob } from '#features/external-drafts/assignments/remind.job.server.ts';
import { pushDigestJob } from '#features/following/pushing/push-digest.job.server.ts';
import { readBouncesJob } from '#features/following/subscribing/read-bounces.job.server.ts';
import { sendDigestsJob } from '#features/following/subscribing/send-digests.server.ts';
import { forgetFollowersJob, tellFollowersJob } from '#features/following/tell-followers.server.ts';
import { forgetRegistrationsJob } from '#features/gatherings/forget.server.ts';
import { remindRegisteredJob } from '#features/gatherings/reminding/remind.job.server.ts';
import { disableIdlePeopleJob } from '#features/identity/people/disable-idle-people.server.ts';
import { forgetInitiativesJob } from '#features/initiatives/forget.server.ts';
import { readFeedsJob } from '#features/listening/feeds/read-feeds.job.server.ts';
import { forgetInvitedJob } from '#features/mobilising/inviting/forget-invited.server.ts';
import { publishDueJob } from '#features/news/decide-piece.server.ts';
import { digestJob } from '#features/notifications/deliver.server.ts';
import { readPaperScanJob } from '#features/offline-voices/paper-scans/read-scan.job.server.ts';
import {
  findDataFilesToWriteJob,
  writeDataFilesJob,
} from '#features/open-data/data-files/write-data-files.job.server.ts';
import { makePackJob } from '#features/outreach/pack/make-pack.job.server.ts';
import { erasePlanWordsJob } from '#features/outreach/plan/erase-plan-words.server.ts';
import { ownDataLinkJob } from '#features/personal-data/requests/own-data-link.server.ts';
import { retentionJob } from '#features/personal-data/retention/run-retention.server.ts';
import { remindOfTasksJob } from '#features/plans/reminders/remind-of-tasks.job.server.ts';
import { refreshProposalsJob } from '#features/proposal-posting/refresh-proposal.server.ts';
import { forgetLinksJob } from '#features/question-sheets/forget-entries.server.ts';
import { remindReportsJob } from '#features/reports/requests/reminders/remind-asked.job.server.ts';
import { finishBulkJob } from '#features/responses/bulk/carry-out.server.ts';
import { recoverByPhoneJob } from '#features/submissions/contact/phone/recover-by-phone.server.ts';
import { recoverCodesJob } from '#features/submissions/contact/recover-codes.server.ts';
import { correctCountsJob } from '#features/submissions/counters/correct-counts.server.ts';
import { foldCountsJob } from '#features/submissions/counters/fold-counts.job.server.ts';
import { removeErasedFilesJob } from '#features/submissions/erasing/remove-erased-files.server.ts';
import { tidySubmissionDrafts } from '#features/submissions/tidy-drafts.server.ts';
import { eraseWordsJob } from '#features/surveys/erase-words.server.ts';
import { sendInvitationsJob } from '#features/surveys/inviting/send-invitations.server.ts';
import { forgetInviteesJob } from '#features/surveys/inviting/stop-invitations.server.ts';
import { signHeadsJob } from '#features/transparency-log/sign-heads.server.ts';
import { catchUpReadingJob } from '#features/understanding/catch-up.job.server.ts';
import { readOpinionsJob } from '#features/understanding/read-opinions.job.server.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { Schedule } from '#platform/jobs/schedule.ts';
import { tidyOutbox } from '#platform/outbox-tidy.server.ts';
import { tidySentForms } from '#platform/sent-form-tidy.server.ts';

/** Every kind of background work; a job that is not listed here is refused when it is enqueued. */
export const jobs: readonly Job[] = [
  catchUpReadingJob,
  closeDueJob,
  correctCountsJob,
  countWaitingJob,
  deliverPostJob,
  digestJob,
  disableIdlePeopleJob,
  findDataFilesToWriteJob,
  finishBulkJob,
  foldCountsJob,
  forgetFollowersJob,
  forgetLinksJob,
  eraseWordsJob,
  sendInvitationsJob,
  forgetInviteesJob,
  erasePlanWordsJob,
  makePackJob,
  forgetRegistrationsJob,
  forgetInvitedJob,
  forgetEntriesJob,
  forgetInitiativesJob,
  measurePostingJob,
  noteHeadJob,
  ownDataLinkJob,
  publishDueJob,
  pushDigestJob,
  readBouncesJob,
  readFeedsJob,
  readOpinionsJob,
  readPaperScanJob,
  readScanJob,
  recoverCodesJob,
  recoverByPhoneJob,
  refreshProposalsJob,
  removeErasedFilesJob,
  resumePurgesJob,
  retentionJob,
  remindAskedJob,
  remindOfTasksJob,
  remindRegisteredJob,
  remindReportsJob,
  remindUnitsJob,
  sendDigestsJob,
  signHeadsJob,
  tidyOutbox,
  tidySentForms,
  tellFollowersJob,
  tidySubmissionDrafts,
  writeDataFilesJob,
];

/** Work that recurs, in Vietnamese legal time. */
export const schedules: readonly Schedule[] = [
  { name: 'deadlines', job: closeDueJob, data: {}, cron: '* * * * *' },
  { name: 'posting', job: measurePostingJob, data: {}, cron: '* * * * *' },
  { name: 'opinion counts', job: foldCountsJob, data: {}, cron: '* * * * *' },
  { name: 'purges', job: resumePurgesJob, data: {}, cron: '*/10 * * * *' },
  { name: 'dataFiles', job: findDataFilesToWriteJob, data: {}, cron: '*/10 * * * *' },
  { name: 'digests', job: digestJob, data: {}, cron: '0 7 * * *' },
  { name: 'followers', job: tellFollowersJob, data: {}, cron: '30 7 * * *' },
  { name: 'mediaFeeds', job: readFeedsJob, data: {}, cron: '*/30 * * * *' },
  { name: 'news', job: publishDueJob, data: {}, cron: '* * * * *' },
  { name: 'newsletters', job: sendDigestsJob, data: {}, cron: '* 7-20 * * *' },
  { name: 'bounces', job: readBouncesJob, data: {}, cron: '*/5 * * * *' },
  { name: 'askedBodies', job: remindAskedJob, data: {}, cron: '30 8 * * *' },
  { name: 'tasks', job: remindOfTasksJob, data: {}, cron: '* * * * *' },
  { name: 'reports', job: remindReportsJob, data: {}, cron: '40 6 * * *' },
  { name: 'external drafts', job: remindUnitsJob, data: {}, cron: '30 6 * * *' },
  { name: 'idle people', job: disableIdlePeopleJob, data: {}, cron: '40 1 * * *' },
  { name: 'retention', job: retentionJob, data: {}, cron: '50 1 * * *' },
  { name: 'erasedFiles', job: removeErasedFilesJob, data: {}, cron: '*/10 * * * *' },
  { name: 'forgottenFollowers', job: forgetFollowersJob, data: {}, cron: '52 1 * * *' },
  { name: 'registrations', job: forgetRegistrationsJob, data: {}, cron: '53 1 * * *' },
  { name: 'helpInvitations', job: forgetInvitedJob, data: {}, cron: '54 1 * * *' },
  { name: 'contestEntries', job: forgetEntriesJob, data: {}, cron: '59 1 * * *' },
  { name: 'initiativeEntries', job: forgetInitiativesJob, data: {}, cron: '3 2 * * *' },
  { name: 'gatherings', job: remindRegisteredJob, data: {}, cron: '*/10 * * * *' },
  { name: 'sheetLinks', job: forgetLinksJob, data: {}, cron: '55 1 * * *' },
  { name: 'planWords', job: erasePlanWordsJob, data: {}, cron: '58 1 * * *' },
  { name: 'surveyInvitations', job: sendInvitationsJob, data: {}, cron: '* 7-20 * * *' },
  { name: 'surveyInvitees', job: forgetInviteesJob, data: {}, cron: '56 1 * * *' },
  { name: 'surveyWords', job: eraseWordsJob, data: {}, cron: '57 1 * * *' },
  { name: 'auditHead', job: noteHeadJob, data: {}, cron: '0 2 * * *' },
  { name: 'logHeads', job: signHeadsJob, data: {}, cron: '5 2 * * *' },
  { name: 'opinion recount', job: correctCountsJob, data: {}, cron: '10 2 * * *' },
  { name: 'opinion reading', job: catchUpReadingJob, data: {}, cron: '40 2 * * *' },
  { name: 'nightly', job: tidyOutbox, data: {}, cron: '20 2 * * *' },
  { name: 'sentForms', job: tidySentForms, data: {}, cron: '25 2 * * *' },
  { name: 'draftDesks', job: countWaitingJob, data: {}, cron: '35 2 * * *' },
  { name: 'proposals', job: refreshProposalsJob, data: {}, cron: '15 2 * * *' },
  { name: 'submissionDrafts', job: tidySubmissionDrafts, data: {}, cron: '30 2 * * *' },
];
