import * as v from 'valibot';
import { pathsIn } from '#english-paths';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import { paths } from '#paths';
import type { App } from '#platform/app.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { wordsIn } from '#text/en/all.ts';
import type { Language } from '#text/language.ts';
import { subscriptionMail } from '#text/vi/subscribing-mail.ts';
import { findStoppedAt } from './bounces.store.server.ts';
import { type Choice, normalised, readTopics } from './choice.ts';
import { PERIODS } from './period.ts';
import { readSubscriberToken, subscriberToken } from './subscriber-token.ts';
import {
  askAgain,
  type ChoiceOptions,
  deleteMailbox,
  type FollowedDraft,
  findChoiceOptions,
  findFollowedDrafts,
  findSubscriber,
  keepChoices,
  type SubscriberMailbox,
  unfollowDraft,
  type Wish,
} from './subscribers.store.server.ts';

export type SubscribePlatform = Pick<App, 'db' | 'clock' | 'mail' | 'config' | 'rateLimits'>;
type Linked = Pick<SubscribePlatform, 'db' | 'clock' | 'config'>;

/** A culture house asks for its whole village; a program is stopped. */
const ASKS_PER_ADDRESS: Limit = { name: 'subscribe.ask', count: 30, perSeconds: 3_600 };
/** Shared with nobody: what is beyond gets the same answer and no mail. */
const MAILS_PER_MAILBOX: Limit = { name: 'subscribe.mail', count: 5, perSeconds: 86_400 };
const LONGEST_EMAIL = 254;

export type SubscribeRefusal = 'emailWrong' | 'nothingChosen' | 'tooMany';
export type SubscribeAnswer =
  | { readonly ok: true }
  | { readonly ok: false; readonly reason: SubscribeRefusal };

/** The choices of a form: `all`, `body` and `area` may come several times, `topics` is one line. */
export function readWish(form: FormData, { bodies, areas }: ChoiceOptions): Wish {
  const several = (name: string) => form.getAll(name).map(String);
  const known = [...several('body').filter((slug) => bodies.some((body) => body.slug === slug))].map(
    (value): Choice => ({ kind: 'body', value }),
  );
  const placed = several('area')
    .filter((area) => areas.includes(area))
    .map((value): Choice => ({ kind: 'area', value }));
  const topics = readTopics(String(form.get('topics') ?? '').slice(0, 1_000));
  const choices: Choice[] = [
    ...(form.has('all') ? [{ kind: 'all', value: '' } as const] : []),
    ...known,
    ...placed,
    ...topics.map((value): Choice => ({ kind: 'topic', value })),
  ];
  const period = PERIODS.find((each) => each === form.get('period')) ?? 'daily';
  return { choices: normalised(choices), period };
}

/** Sends the link by which the owner of the mailbox confirms. The answer is the same whoever subscribes already. */
export async function askToSubscribe(
  app: SubscribePlatform,
  typed: { readonly email: string; readonly trap: string; readonly wish: Wish; readonly language: Language },
  address: string,
): Promise<SubscribeAnswer> {
  if (!(await app.rateLimits.take(ASKS_PER_ADDRESS, address)).ok) return { ok: false, reason: 'tooMany' };
  const email = typed.email.normalize('NFC').trim().toLowerCase();
  if (email.length > LONGEST_EMAIL || !v.is(v.pipe(v.string(), v.email()), email))
    return { ok: false, reason: 'emailWrong' };
  const { wish, language } = typed;
  if (wish.choices.length === 0) return { ok: false, reason: 'nothingChosen' };
  // Only a program fills the field that nobody sees.
  if (typed.trap !== '' || !(await app.rateLimits.take(MAILS_PER_MAILBOX, email)).ok) return { ok: true };
  await inTransaction(app.db, async (tx) => {
    const mailbox = await askAgain(tx, { email, language, wish }, app.clock.now());
    const url = preferencesLink(app, mailbox.id, language);
    const mail = wordsIn(language)(subscriptionMail)(url, mailbox.state === 'confirmed');
    await app.mail.send({ to: email, language, ...mail }, tx);
  });
  return { ok: true };
}

/** Where a mailbox confirms, chooses and stops; in every mail. */
export function preferencesLink(
  { config }: Pick<SubscribePlatform, 'config'>,
  id: string,
  language: Language,
): string {
  const token = subscriberToken(id, config.secretKey);
  return new URL(pathsIn(language).newsletterChoices(token), config.publicUrl).href;
}

/** Where the button of a mail program stops everything at once. */
export function stopAllLink({ config }: Pick<SubscribePlatform, 'config'>, id: string): string {
  return new URL(paths.newsletterStop(subscriberToken(id, config.secretKey)), config.publicUrl).href;
}

export interface OwnSubscription {
  readonly state: SubscriberMailbox['state'];
  readonly email: string;
  /** What holds now, and what was asked for and waits for the press of the button. */
  readonly kept: Wish;
  readonly asked: Wish | null;
  readonly follows: readonly FollowedDraft[];
}

/**
 * What a link is about; reading it changes nothing. Undefined: no link of the house; 'gone': the mailbox is not here any more;
 * 'cameBack': because mails to it came back.
 */
export async function readSubscription(
  { db, config }: Pick<Linked, 'db' | 'config'>,
  token: string,
): Promise<OwnSubscription | 'gone' | 'cameBack' | undefined> {
  const id = readSubscriberToken(token, config.secretKey);
  if (!id) return undefined;
  const mailbox = await findSubscriber(db, id);
  if (!mailbox) return (await findStoppedAt(db, id)) ? 'cameBack' : 'gone';
  const { state, email, choices, period, asked } = mailbox;
  return { state, email, kept: { choices, period }, asked, follows: await findFollowedDrafts(db, email) };
}

/** Takes what was asked for in the form, beside what there was. False when there is nothing left to confirm. */
export async function confirmSubscription(app: Linked, token: string): Promise<boolean> {
  return await changeMailbox(app, token, 'newsletter.confirmed', async (tx, mailbox, at) => {
    const wish = mailbox.asked;
    if (!wish) return mailbox.state === 'confirmed' ? 'unchanged' : false;
    const choices = normalised([...mailbox.choices, ...wish.choices]);
    return await keepChoices(tx, mailbox.id, { ...wish, choices }, at);
  });
}

/** What the mailbox wants from now on, of whoever holds its link. */
export async function saveChoices(app: Linked, token: string, wish: Wish): Promise<boolean> {
  return await changeMailbox(app, token, 'newsletter.changed', (tx, mailbox, at) =>
    keepChoices(tx, mailbox.id, wish, at),
  );
}

export async function stopDraft(app: Linked, token: string, projectId: string): Promise<boolean> {
  return await changeMailbox(app, token, 'newsletter.changed', (tx, { email }) =>
    unfollowDraft(tx, email, projectId),
  );
}

/** Deletes the mailbox and whatever draft it follows. Stopping twice is stopping once; false only for no link of the house. */
export async function stopAll(app: Linked, token: string): Promise<boolean> {
  if (!readSubscriberToken(token, app.config.secretKey)) return false;
  await changeMailbox(
    app,
    token,
    'newsletter.stopped',
    async (tx, { email }) => (await deleteMailbox(tx, email)) > 0,
  );
  return true;
}

type Tx = Parameters<typeof keepChoices>[0];

/** One change of a mailbox by whoever holds its link, noted without saying whose. */
export async function changeMailbox(
  { db, clock, config }: Linked,
  token: string,
  act: string,
  write: (tx: Tx, mailbox: SubscriberMailbox, at: Date) => Promise<boolean | 'unchanged'>,
): Promise<boolean> {
  const id = readSubscriberToken(token, config.secretKey);
  if (!id) return false;
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const mailbox = await findSubscriber(tx, id);
    if (!mailbox) return false;
    const written = await write(tx, mailbox, now);
    // Whose mailbox it is stands nowhere in the audit.
    if (written === true) await record(tx, publicActor, { act, objectKind: 'newsletter' }, now);
    return written !== false;
  });
}

export const optionsToChoose = ({ db }: Pick<Linked, 'db'>): Promise<ChoiceOptions> => findChoiceOptions(db);
