import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { reachOf } from '#features/organisations/reach.ts';
import { findReachEdges } from '#features/organisations/relations.store.server.ts';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { digestMail } from '#text/vi/notifications.ts';
import { hrefOf } from './notification.ts';
import {
  findDelegates,
  findDigestReaders,
  findRoleHolders,
  insertNotifications,
  takeForDigest,
} from './notifications.store.server.ts';
import { calledBy, TOPICS } from './subscriptions.ts';

/** Tells whom an event concerns, in the workspace. Mail is one digest a day, never one per event. */
export async function notify(db: Db, event: DomainEvent): Promise<number> {
  const { organisationId } = event.payload;
  if (typeof organisationId !== 'string') return 0;
  const day = legalDay(event.occurredAt);
  const body = await requireOrganisation(db, organisationId);
  const { ownIds } = reachOf(body.id, body.level, await findReachEdges(db, body.id, day));
  let told = 0;
  for (const { roles, delegates, message } of calledBy(event.topic, event.payload)) {
    const holders = await findRoleHolders(db, ownIds, roles, day);
    const signers = delegates ? await findDelegates(db, body.id, day) : [];
    const people = [...new Set([...holders, ...signers])];
    await insertNotifications(db, people, {
      eventId: event.id,
      message,
      params: event.payload,
      createdAt: event.occurredAt,
    });
    told += people.length;
  }
  return told;
}

export const notifySubscriber: Subscriber = {
  name: 'notifications.notify',
  topics: TOPICS,
  handle: async (event, app) => {
    await notify(app.db, event);
  },
};

/** One mail per person with all that is new since the last; nothing new, no mail. */
export async function sendDigests(app: Pick<App, 'db' | 'clock' | 'mail' | 'config'>): Promise<number> {
  const now = app.clock.now();
  const today = legalDay(now);
  const readers = await findDigestReaders(app.db, today);
  for (const { personId, email } of readers) {
    await inTransaction(app.db, async (tx) => {
      const news = await takeForDigest(tx, personId, now, today);
      if (news.length === 0) return;
      const lines = news.map((one) => ({
        message: one.message,
        url: new URL(hrefOf(one), app.config.publicUrl).href,
      }));
      await app.mail.send({ to: email, ...digestMail(lines) }, tx);
    });
  }
  return readers.length;
}

export const digestJob = defineJob<Record<string, never>>({
  name: 'notifications.digest',
  handle: async (_data, app) => {
    const sent = await sendDigests(app);
    if (sent > 0) app.log.info({ sent }, 'digests sent');
  },
});
