import { handOnPublished } from '#features/connections/hand-on.server.ts';
import { watchDeadlinesSubscriber } from '#features/consultations/deadlines/watch-deadlines.server.ts';
import { followPurgeSubscriber } from '#features/consultations/follow-purge.server.ts';
import { recordDispatchSubscriber } from '#features/consultations/requests/record-dispatch.server.ts';
import { letterSentSubscriber } from '#features/external-drafts/letter/letter-sent.server.ts';
import { followPurgeOfExternalSubscriber } from '#features/external-drafts/texts/follow-purge.server.ts';
import { hearRefusedMails } from '#features/following/subscribing/note-bounces.server.ts';
import { noteNewsSubscriber } from '#features/following/tell-followers.server.ts';
import { followPurgeOfGatheringsSubscriber } from '#features/gatherings/files/follow-purge.server.ts';
import { forgetInvitedSubscriber } from '#features/gatherings/forget.server.ts';
import { followPurgeOfInitiativesSubscriber } from '#features/initiatives/follow-purge.server.ts';
import { followPurgeOfTextsSubscriber } from '#features/issued-documents/follow-purge.server.ts';
import { forgetHelperSubscriber } from '#features/mobilising/inviting/forget-invited.server.ts';
import { tellHiddenSubscriber } from '#features/moderation/tell-hidden.server.ts';
import { notifySubscriber } from '#features/notifications/deliver.server.ts';
import { followPurgeOfMinutesSubscriber } from '#features/offline-voices/meetings/follow-purge.server.ts';
import { followPurgeOfPaperScansSubscriber } from '#features/offline-voices/paper-scans/follow-purge.server.ts';
import { followPurgeOfDataFilesSubscriber } from '#features/open-data/data-files/follow-purge.server.ts';
import { writeDataFilesSubscriber } from '#features/open-data/data-files/write-data-files.job.server.ts';
import { followPurgeOfPackSubscriber } from '#features/outreach/pack/follow-purge.server.ts';
import { withdrawOlderPackSubscriber } from '#features/outreach/pack/newer-version.server.ts';
import { followPurgeOfPlanSubscriber } from '#features/outreach/plan/erase-plan-words.server.ts';
import { forgetContactSubscriber } from '#features/outreach/plan/forget-contact.server.ts';
import { mailDataLettersSubscriber } from '#features/personal-data/requests/mail-letters.server.ts';
import { followPurgeOfImportsSubscriber } from '#features/plans/importing/follow-purge.server.ts';
import { followPurgeOfVouchersSubscriber } from '#features/plans/money/follow-purge.server.ts';
import { hearCostsSubscriber } from '#features/plans/money/hear-costs.server.ts';
import { followPurgeOfEvidenceSubscriber } from '#features/plans/tasks/follow-purge.server.ts';
import { refreshProposalSubscriber } from '#features/proposal-posting/refresh-proposal.server.ts';
import { forgetEntriesSubscriber } from '#features/question-sheets/forget-entries.server.ts';
import { freezeReportSubscriber } from '#features/reports/freeze-subscriber.server.ts';
import { writePublishedPdfSubscriber } from '#features/reports/publishing/write-published-pdf.server.ts';
import { followPurgeOfSignedReportsSubscriber } from '#features/reports/signed-files/follow-purge.server.ts';
import { finishBulkSubscriber } from '#features/responses/bulk/carry-out.server.ts';
import { tellCorrectedSubscriber } from '#features/responses/editions/tell-corrected.server.ts';
import { followPurgeOfTablesSubscriber } from '#features/responses/purging/follow-purge.server.ts';
import { tellContributorsSubscriber } from '#features/responses/tell-contributors.server.ts';
import { recordPapersSubscriber } from '#features/social-criticism/record-papers.server.ts';
import { followPurgeOfAttachmentsSubscriber } from '#features/submissions/attachments/follow-purge.server.ts';
import { carryAnchorsSubscriber } from '#features/submissions/carry-anchors.server.ts';
import { mailReceiptSubscriber } from '#features/submissions/contact/confirm-contact.server.ts';
import { followPurgeOfQuotesSubscriber } from '#features/submissions/purging/follow-purge.server.ts';
import { hearRefusedInvitationsSubscriber } from '#features/surveys/inviting/stop-invitations.server.ts';
import { signHeadSubscriber } from '#features/transparency-log/sign-heads.server.ts';
import { readOpinionsSubscriber } from '#features/understanding/read-opinions.job.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';

/** Who acts upon whose events, after commit. Each feature that listens adds its rows; the order means nothing. */
export const subscribers: readonly Subscriber[] = [
  carryAnchorsSubscriber,
  mailReceiptSubscriber,
  followPurgeOfAttachmentsSubscriber,
  followPurgeOfDataFilesSubscriber,
  followPurgeOfEvidenceSubscriber,
  followPurgeOfVouchersSubscriber,
  followPurgeOfExternalSubscriber,
  followPurgeOfGatheringsSubscriber,
  followPurgeOfImportsSubscriber,
  followPurgeOfInitiativesSubscriber,
  followPurgeOfMinutesSubscriber,
  followPurgeOfPackSubscriber,
  followPurgeOfPaperScansSubscriber,
  followPurgeOfQuotesSubscriber,
  followPurgeOfTablesSubscriber,
  followPurgeOfTextsSubscriber,
  finishBulkSubscriber,
  followPurgeSubscriber,
  forgetContactSubscriber,
  followPurgeOfPlanSubscriber,
  forgetEntriesSubscriber,
  forgetInvitedSubscriber,
  forgetHelperSubscriber,
  freezeReportSubscriber,
  followPurgeOfSignedReportsSubscriber,
  writePublishedPdfSubscriber,
  handOnPublished,
  hearCostsSubscriber,
  hearRefusedMails,
  letterSentSubscriber,
  mailDataLettersSubscriber,
  noteNewsSubscriber,
  notifySubscriber,
  readOpinionsSubscriber,
  signHeadSubscriber,
  recordDispatchSubscriber,
  recordPapersSubscriber,
  refreshProposalSubscriber,
  tellContributorsSubscriber,
  tellCorrectedSubscriber,
  tellHiddenSubscriber,
  watchDeadlinesSubscriber,
  withdrawOlderPackSubscriber,
  writeDataFilesSubscriber,
  hearRefusedInvitationsSubscriber,
];

/** Come many times a second and change only counts on pages: those pages follow within two seconds, not at once. */
export const frequentTopics: readonly string[] = [
  'submission.received',
  'submission.replaced',
  'submission.withdrawn',
];
