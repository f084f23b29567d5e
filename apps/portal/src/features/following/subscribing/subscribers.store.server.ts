import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Language } from '#text/language.ts';
import type { Choice } from './choice.ts';
import type { Period } from './period.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    subscriber: SubscriberTable;
  }
}

interface SubscriberTable {
  id: string;
  email: string;
  language: Language;
  period: Period;
  state: 'waiting' | 'confirmed';
  choices: unknown;
  asked: unknown;
  asked_at: Date;
  confirmed_at: Date | null;
  told_until: Date | null;
  looked_on: string | null;
}

/** What the form asked for; nothing of it counts before the mailbox confirms it. */
export interface Wish {
  readonly choices: readonly Choice[];
  readonly period: Period;
}

/** A mailbox and what it wants to be told of. */
export interface SubscriberMailbox {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly period: Period;
  readonly state: 'waiting' | 'confirmed';
  readonly choices: readonly Choice[];
  readonly asked: Wish | null;
}

const shown = ['id', 'email', 'language', 'period', 'state', 'choices', 'asked'] as const;
type Row = Pick<SubscriberTable, (typeof shown)[number]>;
const fromRow = (row: Row): SubscriberMailbox => ({
  ...row,
  choices: row.choices as Choice[],
  asked: row.asked as Wish | null,
});

/** The subscriber with this address: the new one, or the one that there was, with the new wish beside what it has. */
export async function askAgain(
  tx: Db,
  { email, language, wish }: { readonly email: string; readonly language: Language; readonly wish: Wish },
  at: Date,
): Promise<SubscriberMailbox> {
  const again = { asked: JSON.stringify(wish), asked_at: at, language };
  const row = await tx
    .insertInto('subscriber')
    .values({
      ...{ id: newId(at), email, period: wish.period, state: 'waiting', choices: '[]' },
      ...{ confirmed_at: null, told_until: null, looked_on: null, ...again },
    })
    .onConflict((conflict) => conflict.column('email').doUpdateSet(again))
    .returning(shown)
    .executeTakeFirstOrThrow();
  return fromRow(row);
}

export async function findSubscriber(db: Db, id: string): Promise<SubscriberMailbox | undefined> {
  const row = await db.selectFrom('subscriber').select(shown).where('id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

/** The address behind the id that a mail of ours carries, of a newsletter or of one draft that is followed. */
export async function findAddress(db: Db, recipientId: string): Promise<string | undefined> {
  const { rows } = await sql<{ email: string }>`
    select email from subscriber where id = ${recipientId}
    union all select email from follower where id = ${recipientId} limit 1`.execute(db);
  return rows[0]?.email;
}

/** The newsletter of an address, when it has one. */
export async function findIdOf(db: Db, email: string): Promise<string | undefined> {
  const row = await db.selectFrom('subscriber').select('id').where('email', '=', email).executeTakeFirst();
  return row?.id;
}

/** Writes what is told from now on; the first time it confirms the mailbox, and what happened before is known from the pages. */
export async function keepChoices(tx: Db, id: string, wish: Wish, at: Date): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update subscriber set choices = ${JSON.stringify(wish.choices)}::jsonb, period = ${wish.period}, asked = null,
      state = 'confirmed', confirmed_at = coalesce(confirmed_at, ${at}), told_until = coalesce(told_until, ${at})
    where id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

/** Deletes the mailbox with every draft that it follows. Returns how many rows went. */
export async function deleteMailbox(tx: Db, email: string): Promise<number> {
  const [mailbox, follows] = [
    await tx.deleteFrom('subscriber').where('email', '=', email).executeTakeFirst(),
    await tx.deleteFrom('follower').where('email', '=', email).executeTakeFirst(),
  ];
  return Number(mailbox.numDeletedRows) + Number(follows.numDeletedRows);
}

/** Those who never confirmed. Returns how many went. */
export async function deleteUnconfirmed(tx: Db, askedBefore: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('subscriber')
    .where('state', '=', 'waiting')
    .where('asked_at', '<', askedBefore)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/**
 * Whoever follows several drafts gets one mail of all of them: the mailbox becomes a subscriber without other choices. Its
 * address was confirmed for each draft; what it was told last is the earliest of them.
 */
export async function gatherFollowers(tx: Db): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    insert into subscriber (id, email, language, period, state, choices, asked_at, confirmed_at, told_until)
    select gen_random_uuid(), f.email, min(f.language), 'daily', 'confirmed', '[]', min(f.asked_at), min(f.confirmed_at),
      min(f.told_until)
    from follower f where f.state = 'confirmed' group by f.email having count(*) > 1
    on conflict (email) do nothing returning id`.execute(tx);
  return rows.length;
}

export interface FollowedDraft {
  readonly projectId: string;
  readonly shortTitle: string;
  readonly slug: string;
}

/** The drafts that a mailbox follows one by one. */
export async function findFollowedDrafts(db: Db, email: string): Promise<FollowedDraft[]> {
  const { rows } = await sql<FollowedDraft>`
    select p.id as "projectId", p.short_title as "shortTitle", p.slug from follower f
    join law_project p on p.id = f.project_id where f.email = ${email} and f.state = 'confirmed'
    order by p.short_title`.execute(db);
  return rows;
}

export async function unfollowDraft(tx: Db, email: string, projectId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('follower')
    .where('email', '=', email)
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export interface ChoiceOptions {
  readonly bodies: readonly { readonly slug: string; readonly name: string }[];
  readonly areas: readonly string[];
}

/** Bodies that have put a draft to the public, and where they are. */
export async function findChoiceOptions(db: Db): Promise<ChoiceOptions> {
  const { rows } = await sql<{ slug: string; name: string; territory: string }>`
    select o.slug, o.name, o.territory from organisation o where exists (select from consultation c
      where c.organisation_id = o.id and c.opened_at is not null and c.state <> 'prepared' and c.taken_down_at is null)
    order by o.sort_key, o.name`.execute(db);
  return { bodies: rows, areas: [...new Set(rows.map(({ territory }) => territory))].sort() };
}

export interface SubscriberCounts {
  readonly confirmed: number;
  readonly waiting: number;
  readonly weekly: number;
  readonly followers: number;
}

/** How many mailboxes there are; no address leaves the store. */
export async function countSubscribers(db: Db): Promise<SubscriberCounts> {
  const { rows } = await sql<SubscriberCounts>`
    select (count(*) filter (where state = 'confirmed'))::int as confirmed,
      (count(*) filter (where state = 'waiting'))::int as waiting,
      (count(*) filter (where state = 'confirmed' and period = 'weekly'))::int as weekly,
      (select count(distinct email)::int from follower where state = 'confirmed') as followers
    from subscriber`.execute(db);
  return rows[0] ?? { confirmed: 0, waiting: 0, weekly: 0, followers: 0 };
}
