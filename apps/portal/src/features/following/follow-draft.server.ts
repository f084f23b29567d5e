import * as v from 'valibot';
import { pathsIn } from '#english-paths';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { aboutDraft } from '#features/drafts/draft-event.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { confirmMail } from '#text/vi/follow-mail.ts';
import { type FollowerKey, followToken, readFollowToken } from './follow-token.ts';
import { askAgain, confirmFollower, deleteFollower, findFollower } from './followers.store.server.ts';

export type FollowPlatform = Pick<
  App,
  'db' | 'clock' | 'files' | 'installation' | 'mail' | 'config' | 'rateLimits'
>;

/** A culture house asks for its whole village; a program is stopped. */
const ASKS_PER_ADDRESS: Limit = { name: 'follow.ask', count: 30, perSeconds: 3_600 };
/** Nobody's mailbox is filled by somebody else: what is beyond gets the same answer and no mail. */
const MAILS_PER_MAILBOX: Limit = { name: 'follow.mail', count: 5, perSeconds: 86_400 };
const LONGEST_EMAIL = 254;

export type FollowRefusal = 'emailWrong' | 'tooMany';
export type FollowAnswer = { readonly ok: true } | { readonly ok: false; readonly reason: FollowRefusal };

/** Sends the link by which the owner of the mailbox confirms. The answer is the same whoever follows already. */
export async function askToFollow(
  app: FollowPlatform,
  slug: string,
  typed: { readonly email: string; readonly trap: string; readonly language?: Language },
  address: string,
): Promise<FollowAnswer> {
  const draft = await requirePublicDraft(app, slug);
  if (!(await app.rateLimits.take(ASKS_PER_ADDRESS, address)).ok) return { ok: false, reason: 'tooMany' };
  const email = typed.email.normalize('NFC').trim().toLowerCase();
  if (email.length > LONGEST_EMAIL || !v.is(v.pipe(v.string(), v.email()), email))
    return { ok: false, reason: 'emailWrong' };
  // Only a program fills the field that nobody sees.
  if (typed.trap !== '' || !(await app.rateLimits.take(MAILS_PER_MAILBOX, email)).ok) return { ok: true };
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    const { language = 'vi' } = typed;
    const asked = { projectId: draft.project.id, id: newId(now), email, language };
    const follower = await askAgain(tx, asked, now);
    const url = linkOf(app, follower, language);
    const isFollowing = follower.state === 'confirmed';
    const mail = wordsIn(language)(confirmMail)(draft.project.shortTitle, url, isFollowing);
    await app.mail.send({ to: email, language, ...mail }, tx);
  });
  return { ok: true };
}

type Linking = Pick<FollowPlatform, 'config'>;

/** Where a follower confirms and stops; in every mail. */
export function linkOf({ config }: Linking, key: FollowerKey, language: Language): string {
  return new URL(pathsIn(language).follow(followToken(key, config.secretKey)), config.publicUrl).href;
}

/** Where the button of a mail program stops at once. */
export function stopLinkOf({ config }: Linking, key: FollowerKey): string {
  return new URL(paths.followStop(followToken(key, config.secretKey)), config.publicUrl).href;
}

export interface Following {
  readonly state: 'waiting' | 'confirmed' | 'gone';
  readonly shortTitle: string;
  readonly slug: string;
}

/** What a link is about; reading it changes nothing. Undefined for a link that the house did not make. */
export async function readFollowing(app: FollowPlatform, token: string): Promise<Following | undefined> {
  const key = readFollowToken(token, app.config.secretKey);
  if (!key) return undefined;
  const [follower, project] = await Promise.all([
    findFollower(app.db, key),
    requireProject(app.db, key.projectId),
  ]);
  return { state: follower?.state ?? 'gone', shortTitle: project.shortTitle, slug: project.slug };
}

/** False when there is nothing left to confirm: stopped, or not confirmed in time. Confirming twice is confirming once. */
export async function confirmFollowing(app: FollowPlatform, token: string): Promise<boolean> {
  const key = readFollowToken(token, app.config.secretKey);
  if (!key) return false;
  const now = app.clock.now();
  return await inTransaction(app.db, async (tx) => {
    if (await confirmFollower(tx, key, now)) {
      const project = await requireProject(tx, key.projectId);
      await record(tx, publicActor, { act: 'draft.followed', ...aboutDraft(project) }, now);
      return true;
    }
    return (await findFollower(tx, key)) !== undefined;
  });
}

/** Deletes the address. Stopping twice is stopping once; false only for a link that the house did not make. */
export async function stopFollowing(app: FollowPlatform, token: string): Promise<boolean> {
  const key = readFollowToken(token, app.config.secretKey);
  if (!key) return false;
  const now = app.clock.now();
  await inTransaction(app.db, async (tx) => {
    if (!(await deleteFollower(tx, key))) return;
    const project = await requireProject(tx, key.projectId);
    await record(tx, publicActor, { act: 'draft.unfollowed', ...aboutDraft(project) }, now);
  });
  return true;
}
