import { pathsIn } from '#english-paths';
import type { App } from '#platform/app.ts';
import { legalDay } from '#platform/clock.ts';
import { inTransaction } from '#platform/db.server.ts';
import { defineJob } from '#platform/jobs/job.ts';
import type { Message } from '#platform/mail.server.ts';
import { wordsIn } from '#text/en/all.ts';
import { type DigestSection, digestMail } from '#text/vi/subscribing-mail.ts';
import { findDevicesOf } from '../pushing/push-devices.store.server.ts';
import { type PushNotice, pushDigestJob } from '../pushing/push-digest.job.server.ts';
import { NEWS_TOPICS, type NewsTopic } from '../tell-followers.server.ts';
import { concerns } from './choice.ts';
import {
  type DueMailbox,
  findPace,
  findToldDrafts,
  findToldPieces,
  noteLooked,
  type ToldDraft,
  type ToldPiece,
  takeDue,
} from './digest.store.server.ts';
import { periodBegan } from './period.ts';
import { preferencesLink, stopAllLink } from './subscribe.server.ts';
import { gatherFollowers } from './subscribers.store.server.ts';

/** A mail, and what a browser shows beside it. */
type DigestMessage = Message & { readonly push: Pick<PushNotice, 'body' | 'url'> };

type DigestPlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'jobs'>;

/** Until the operator sets another: small mail servers take this much without calling it a flood. */
export const DEFAULT_PACE = 120;
/** In one transaction: a process that dies undoes at most so many, and none of their mails has left. */
const AT_ONCE = 100;

/**
 * One digest a person and period. Takes mailboxes whose period has had no look yet until `pace` mails are handed on, each
 * batch in one transaction {the look is noted · the mails are queued}: killed anywhere, none is told twice and none forgotten.
 * What happens after the look waits for the next period. Returns how many mails were handed on.
 */
export async function sendDigests(app: DigestPlatform, pace?: number): Promise<number> {
  const most = pace ?? (await findPace(app.db)) ?? DEFAULT_PACE;
  const now = app.clock.now();
  const today = legalDay(now);
  const began = { daily: periodBegan('daily', today), weekly: periodBegan('weekly', today) };
  await inTransaction(app.db, gatherFollowers);
  let sent = 0;
  while (sent < most) {
    const { looked, mails } = await inTransaction(app.db, async (tx) => {
      const due = await takeDue(tx, began, Math.min(AT_ONCE, most - sent));
      if (due.length === 0) return { looked: 0, mails: 0 };
      const since = due.reduce((first, { toldUntil }) => (toldUntil < first ? toldUntil : first), now);
      const told = {
        drafts: await findToldDrafts(tx, since, now),
        pieces: await findToldPieces(tx, since, now),
      };
      const messages = due.flatMap((mailbox) => digestOf(app, mailbox, told) ?? []);
      await app.mail.sendAll(messages, tx);
      await pushAll(app, messages, tx);
      // Up to the last event that was seen, not up to now: what is still on its way from the outbox is told next time.
      await noteLooked(tx, due, today, lastOf([...told.drafts, ...told.pieces]));
      return { looked: due.length, mails: messages.length };
    });
    sent += mails;
    if (looked === 0) break;
  }
  return sent;
}

function digestOf(
  app: DigestPlatform,
  { id, email, language, choices, toldUntil, follows }: DueMailbox,
  told: { readonly drafts: readonly ToldDraft[]; readonly pieces: readonly ToldPiece[] },
): DigestMessage | undefined {
  const followed = new Map(follows.map((each) => [each.projectId, new Date(each.toldUntil)]));
  const mine = told.drafts.filter((news) => {
    const chosen = news.at > toldUntil && choices.some((choice) => concerns(choice, news));
    const since = followed.get(news.projectId);
    return chosen || (since !== undefined && news.at > since);
  });
  const pieces = told.pieces.filter(
    (piece) =>
      piece.at > toldUntil &&
      (choices.some((choice) => concerns(choice, piece)) ||
        (piece.projectId && followed.has(piece.projectId))),
  );
  if (mine.length + pieces.length === 0) return undefined;
  const paths = pathsIn(language);
  const sections: DigestSection[] = [...Map.groupBy(mine, ({ projectId }) => projectId).values()].flatMap(
    (news): DigestSection[] => {
      const [draft] = news;
      if (!draft) return [];
      const topics = new Set(news.map(({ topic }) => topic).filter(isNewsTopic));
      const url = new URL(paths.draft(draft.slug), app.config.publicUrl).href;
      return [{ title: draft.shortTitle, closesOn: draft.closesOn, topics: [...topics], url }];
    },
  );
  for (const { kind, slug, title, titleEn } of pieces) {
    const path = kind === 'special' ? paths.specialPage(slug) : paths.newsPiece(slug);
    const url = new URL(path, app.config.publicUrl).href;
    sections.push({ title: (language === 'en' && titleEn) || title, closesOn: null, topics: [], url });
  }
  const mail = wordsIn(language)(digestMail)(sections, preferencesLink(app, id, language));
  const push = { body: sections.map(({ title }) => title).join(' · '), url: sections[0]?.url ?? '' };
  return { to: email, language, ...mail, oneClickStop: stopAllLink(app, id), recipientId: id, push };
}

/** Beside the mail, one notification on each browser of the mailbox that asked for them. */
async function pushAll(
  { config, jobs }: DigestPlatform,
  messages: readonly DigestMessage[],
  tx: Parameters<typeof findDevicesOf>[0],
): Promise<void> {
  if (!config.push) return;
  const devices = await findDevicesOf(
    tx,
    messages.flatMap(({ recipientId }) => recipientId ?? []),
  );
  const notifications = messages.flatMap(({ recipientId = '', subject, push }) =>
    (devices.get(recipientId) ?? []).map((deviceId) => ({ deviceId, title: subject, ...push })),
  );
  await jobs.enqueueAll(pushDigestJob, notifications, tx);
}

/** The instant of the last of them; undefined when there is none. */
const lastOf = (told: readonly { readonly at: Date }[]): Date | undefined =>
  told
    .map(({ at }) => at)
    .sort((a, b) => a.getTime() - b.getTime())
    .at(-1);

const isNewsTopic = (topic: string): topic is NewsTopic => NEWS_TOPICS.some((each) => each === topic);

/** Each minute of the day hands on what the pace allows; at night nobody is written to. */
export const sendDigestsJob = defineJob<Record<string, never>>({
  name: 'following.digests',
  handle: async (_data, app) => {
    const sent = await sendDigests(app);
    if (sent > 0) app.log.info({ sent }, 'digests handed on');
  },
});
