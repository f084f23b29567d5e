import { pathsIn } from '#english-paths';
import { daysKept } from '#features/submissions/retention/retention-rules.data.ts';
import type { App } from '#platform/app.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { wordsIn } from '#text/en/all.ts';
import { newsMail } from '#text/vi/follow-mail.ts';
import { linkOf, stopLinkOf } from './follow-draft.server.ts';
import { deleteForgotten } from './followers.store.server.ts';
import { deleteOldNews, findUntold, insertNews, takeDigest } from './news.store.server.ts';
import { deleteOldBounces } from './subscribing/bounces.store.server.ts';
import { deleteUnconfirmed } from './subscribing/subscribers.store.server.ts';

/** What followers are told of. */
export const NEWS_TOPICS = [
  'consultation.opened',
  'consultation.extended',
  'consultation.withdrawn',
  'matrix.published',
  'matrix.corrected',
  'issuedDocument.published',
] as const;
export type NewsTopic = (typeof NEWS_TOPICS)[number];

export const noteNewsSubscriber: Subscriber = {
  name: 'following.noteNews',
  topics: NEWS_TOPICS,
  handle: async (event, app) => {
    const { projectId } = event.payload;
    if (typeof projectId === 'string') await insertNews(app.db, projectId, event);
  },
};

const AT_ONCE = 200;

/** One mail to each follower with all that is new since the last one. Returns how many were sent. */
export async function tellFollowers(app: Pick<App, 'db' | 'clock' | 'mail' | 'config'>): Promise<number> {
  const now = app.clock.now();
  let sent = 0;
  for (;;) {
    const untold = await findUntold(app.db, now, AT_ONCE);
    let told = 0;
    for (const key of untold) {
      told += await inTransaction(app.db, async (tx) => {
        const digest = await takeDigest(tx, key, now);
        if (!digest) return 0;
        const { language } = digest;
        const stopUrl = linkOf(app, key, language);
        const draftUrl = new URL(pathsIn(language).draft(digest.slug), app.config.publicUrl).href;
        const topics = digest.topics.filter((topic): topic is NewsTopic =>
          NEWS_TOPICS.some((each) => each === topic),
        );
        const mail = wordsIn(language)(newsMail)({ ...digest, topics, draftUrl, stopUrl });
        const oneClickStop = stopLinkOf(app, key);
        await app.mail.send({ to: digest.email, language, ...mail, oneClickStop, recipientId: key.id }, tx);
        return 1;
      });
    }
    sent += told;
    // Whoever is left is being told by another worker.
    if (untold.length < AT_ONCE || told === 0) return sent;
  }
}

export const tellFollowersJob = defineJob<Record<string, never>>({
  name: 'following.tell',
  handle: async (_data, app) => {
    const sent = await tellFollowers(app);
    if (sent > 0) app.log.info({ sent }, 'followers told');
  },
});

const DAYS_TO_CONFIRM = 2;
const DAYS_AFTER_END = daysKept('followers');
const NEWS_DAYS = 60;

/** No address is kept longer than it has a purpose. Returns how many were deleted. */
export async function forgetFollowers({ db, clock }: Pick<App, 'db' | 'clock'>): Promise<number> {
  const now = clock.now();
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  return await inTransaction(db, async (tx) => {
    await deleteOldNews(tx, daysAgo(NEWS_DAYS));
    await deleteOldBounces(tx, daysAgo(daysKept('mailBounce')));
    const unconfirmed = await deleteUnconfirmed(tx, daysAgo(DAYS_TO_CONFIRM));
    const forgotten = await deleteForgotten(tx, {
      askedAt: daysAgo(DAYS_TO_CONFIRM),
      endedOn: addDays(legalDay(now), -DAYS_AFTER_END),
    });
    return unconfirmed + forgotten;
  });
}

export const forgetFollowersJob = defineJob<Record<string, never>>({
  name: 'following.forget',
  handle: async (_data, app) => {
    const forgotten = await forgetFollowers(app);
    if (forgotten > 0) app.log.info({ forgotten }, 'addresses of followers deleted');
  },
});
