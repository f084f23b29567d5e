import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import type { Subscriber } from '#platform/outbox-dispatch.server.ts';
import { digestMail } from '#text/vi/notifications.ts';
import { bodiesTold } from './audience.server.ts';
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
  const { organisationId, programmeId: programme, preparedBy } = event.payload;
  if (typeof organisationId !== 'string') return 0;
  const programmeId = typeof programme === 'string' ? programme : null;
  const day = legalDay(event.occurredAt);
  let told = 0;
  const happened = { organisationId, programmeId, day };
  for (const row of calledBy(event.topic, event.payload)) {
    const { audience = 'own', roles, delegates, preparedIt, message } = row;
    const holders =
      audience === 'named'
        ? personIn(event)
        : await findRoleHolders(db, await bodiesTold(db, audience, happened), { roles, programmeId }, day);
    const signers = delegates ? await findDelegates(db, organisationId, day) : [];
    const people = [...new Set([...holders, ...signers])].filter((id) => !preparedIt || id === preparedBy);
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

const personIn = ({ payload: { personId } }: DomainEvent) => (typeof personId === 'string' ? [personId] : []);

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
