import { followPurgeSubscriber } from '#features/consultations/follow-purge.server.ts';
import { notifySubscriber } from '#features/notifications/deliver.server.ts';
import { freezeReportSubscriber } from '#features/reports/freeze-subscriber.server.ts';
import { tellContributorsSubscriber } from '#features/responses/tell-contributors.server.ts';
import { carryAnchorsSubscriber } from '#features/submissions/carry-anchors.server.ts';
import { signHeadSubscriber } from '#features/transparency-log/sign-heads.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';

/** Who acts upon whose events, after commit. Each feature that listens adds its rows; the order means nothing. */
export const subscribers: readonly Subscriber[] = [
  carryAnchorsSubscriber,
  followPurgeSubscriber,
  freezeReportSubscriber,
  notifySubscriber,
  signHeadSubscriber,
  tellContributorsSubscriber,
];

/** Come many times a second and change only counts on pages: those pages follow within two seconds, not at once. */
export const frequentTopics: readonly string[] = ['submission.received'];
