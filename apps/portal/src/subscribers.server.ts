import { watchDeadlinesSubscriber } from '#features/consultations/deadlines/watch-deadlines.server.ts';
import { followPurgeSubscriber } from '#features/consultations/follow-purge.server.ts';
import { recordDispatchSubscriber } from '#features/consultations/requests/record-dispatch.server.ts';
import { letterSentSubscriber } from '#features/external-drafts/letter/letter-sent.server.ts';
import { followPurgeOfExternalSubscriber } from '#features/external-drafts/texts/follow-purge.server.ts';
import { followPurgeOfTextsSubscriber } from '#features/issued-documents/follow-purge.server.ts';
import { notifySubscriber } from '#features/notifications/deliver.server.ts';
import { forgetEntriesSubscriber } from '#features/question-sheets/forget-entries.server.ts';
import { freezeReportSubscriber } from '#features/reports/freeze-subscriber.server.ts';
import { tellContributorsSubscriber } from '#features/responses/tell-contributors.server.ts';
import { recordPapersSubscriber } from '#features/social-criticism/record-papers.server.ts';
import { carryAnchorsSubscriber } from '#features/submissions/carry-anchors.server.ts';
import { signHeadSubscriber } from '#features/transparency-log/sign-heads.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';

/** Who acts upon whose events, after commit. Each feature that listens adds its rows; the order means nothing. */
export const subscribers: readonly Subscriber[] = [
  carryAnchorsSubscriber,
  followPurgeOfExternalSubscriber,
  followPurgeOfTextsSubscriber,
  followPurgeSubscriber,
  forgetEntriesSubscriber,
  freezeReportSubscriber,
  letterSentSubscriber,
  notifySubscriber,
  signHeadSubscriber,
  recordDispatchSubscriber,
  recordPapersSubscriber,
  tellContributorsSubscriber,
  watchDeadlinesSubscriber,
];

/** Come many times a second and change only counts on pages: those pages follow within two seconds, not at once. */
export const frequentTopics: readonly string[] = ['submission.received'];
