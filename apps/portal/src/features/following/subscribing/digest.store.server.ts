import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { Language } from '#text/language.ts';
import type { Choice, Subject } from './choice.ts';
import type { Period } from './period.ts';

/** Something that happened to a draft, with what decides whom it concerns. */
export interface ToldDraft extends Subject {
  readonly projectId: string;
  readonly topic: string;
  readonly at: Date;
  readonly slug: string;
  readonly shortTitle: string;
  readonly closesOn: string | null;
}

/** A piece of news of a body. */
export interface ToldPiece extends Subject {
  readonly kind: 'news' | 'special';
  /** The draft that it is about. */
  readonly projectId: string | null;
  readonly at: Date;
  readonly slug: string;
  readonly title: string;
  readonly titleEn: string;
}

/** What happened to drafts that are on the portal, the earliest first; a draft that is off it waits. */
export async function findToldDrafts(db: Db, after: Date, until: Date): Promise<ToldDraft[]> {
  const { rows } = await sql<ToldDraft>`
    select n.project_id as "projectId", n.topic, n.occurred_at as at, p.slug, p.short_title as "shortTitle",
      (select c.closes_on from consultation c where c.project_id = p.id and c.opened_at is not null
        order by c.round desc limit 1) as "closesOn",
      o.slug as "bodySlug", o.territory, concat_ws(' ', p.title, p.short_title, p.summary) as words
    from draft_news n join law_project p on p.id = n.project_id join organisation o on o.id = p.organisation_id
    where n.occurred_at > ${after} and n.occurred_at <= ${until} and exists (select from consultation c
      where c.project_id = p.id and c.opened_at is not null and c.state <> 'prepared' and c.taken_down_at is null)
    order by n.occurred_at, n.event_id`.execute(db);
  return rows;
}

/** News and special pages that came out in between, the earliest first; corrections of them are no news. */
export async function findToldPieces(db: Db, after: Date, until: Date): Promise<ToldPiece[]> {
  const { rows } = await sql<ToldPiece>`
    select n.kind, n.slug, n.title, n.title_en as "titleEn", n.first_shown_at as at, o.slug as "bodySlug", o.territory,
      concat_ws(' ', n.title, n.summary, n.body, p.short_title) as words, n.project_id as "projectId"
    from shown_news n join organisation o on o.id = n.organisation_id left join law_project p on p.id = n.project_id
    where n.kind in ('news', 'special') and n.first_shown_at > ${after} and n.first_shown_at <= ${until}
    order by n.first_shown_at, n.id`.execute(db);
  return rows;
}

export interface DueMailbox {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly choices: readonly Choice[];
  readonly toldUntil: Date;
  /** Drafts followed one by one, and up to when each was told. */
  readonly follows: readonly { readonly projectId: string; readonly toldUntil: string }[];
}

/**
 * Locks and gives mailboxes whose period has had no look yet: daily ones not looked at since `day`, weekly ones not since
 * `week`. What another worker holds is left to it.
 */
export async function takeDue(
  tx: Db,
  began: Readonly<Record<Period, string>>,
  limit: number,
): Promise<DueMailbox[]> {
  const { rows } = await sql<DueMailbox>`
    select s.id, s.email, s.language, s.choices, s.told_until as "toldUntil",
      (select coalesce(jsonb_agg(jsonb_build_object('projectId', f.project_id, 'toldUntil', f.told_until)), '[]')
        from follower f where f.email = s.email and f.state = 'confirmed') as follows
    from subscriber s where s.state = 'confirmed' and (s.looked_on is null
      or (s.period = 'daily' and s.looked_on < ${began.daily}::date)
      or (s.period = 'weekly' and s.looked_on < ${began.weekly}::date))
    order by s.id limit ${limit} for update of s skip locked`.execute(tx);
  return rows;
}

/** Notes the look of these mailboxes; everything up to `toldUntil` was told, also of the drafts that they follow. */
export async function noteLooked(
  tx: Db,
  mailboxes: readonly Pick<DueMailbox, 'id' | 'email'>[],
  today: string,
  toldUntil: Date | undefined,
): Promise<void> {
  const ids = mailboxes.map(({ id }) => id);
  await sql`update subscriber set looked_on = ${today}::date, told_until = greatest(told_until, ${toldUntil ?? null})
    where id = any(${ids}::uuid[])`.execute(tx);
  if (!toldUntil) return;
  const emails = mailboxes.map(({ email }) => email);
  await sql`update follower set told_until = greatest(told_until, ${toldUntil})
    where email = any(${emails}::text[]) and state = 'confirmed'`.execute(tx);
}

const KEY = 'newsletter.perMinute';

/** How many digests leave in a minute, as the operator has set it. */
export async function findPace(db: Db): Promise<number | undefined> {
  const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
  return (row?.value as { digests?: number } | undefined)?.digests;
}

export async function keepPace(tx: Db, digests: number, changedBy: string, at: Date): Promise<void> {
  const row = { value: JSON.stringify({ digests }), changed_by: changedBy, changed_at: at };
  await tx
    .insertInto('setting')
    .values({ key: KEY, basis: null, ...row })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
    .execute();
}
