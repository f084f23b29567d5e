import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { DomainEvent } from '#platform/outbox.server.ts';
import type { Language } from '#text/language.ts';
import type { FollowerKey } from './follow-token.ts';

/** Writes down that something happened to a draft; the same event twice is one row. */
export async function insertNews(
  tx: Db,
  projectId: string,
  event: Pick<DomainEvent, 'id' | 'topic' | 'occurredAt'>,
): Promise<void> {
  await tx
    .insertInto('draft_news')
    .values({
      project_id: projectId,
      event_id: event.id,
      topic: event.topic,
      occurred_at: event.occurredAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Followers to whom something is to be told, by key; drafts that are off the portal wait. */
export async function findUntold(db: Db, now: Date, limit: number): Promise<FollowerKey[]> {
  const { rows } = await sql<FollowerKey>`
    select f.project_id as "projectId", f.id from follower f
    where f.state = 'confirmed'
      and exists (select from draft_news n where n.project_id = f.project_id and n.occurred_at > f.told_until
        and n.occurred_at <= ${now})
      and exists (select from consultation c where c.project_id = f.project_id and c.opened_at is not null
        and c.state <> 'prepared' and c.taken_down_at is null)
      -- Whoever has more than this draft gets one digest of all (subscribing/).
      and not exists (select from subscriber s where s.email = f.email and s.state = 'confirmed')
    order by f.project_id, f.id limit ${limit}`.execute(db);
  return rows;
}

export interface Digest {
  readonly email: string;
  readonly language: Language;
  readonly slug: string;
  readonly shortTitle: string;
  readonly closesOn: string | null;
  /** Topics in the order in which they happened, each once. */
  readonly topics: readonly string[];
}

/** Takes what is to be told, and notes that it was; undefined when another worker was first, or nothing is new. */
export async function takeDigest(
  tx: Db,
  { projectId, id }: FollowerKey,
  now: Date,
): Promise<Digest | undefined> {
  const { rows } = await sql<{ email: string; language: Language; told_until: Date }>`
    select email, language, told_until from follower where project_id = ${projectId} and id = ${id} and state = 'confirmed'
    for update skip locked`.execute(tx);
  const follower = rows[0];
  if (!follower) return undefined;
  const news = await sql<{ topic: string; at: Date }>`
    select topic, occurred_at as at from draft_news where project_id = ${projectId}
      and occurred_at > ${follower.told_until} and occurred_at <= ${now} order by occurred_at, event_id`.execute(
    tx,
  );
  const last = news.rows.at(-1);
  if (!last) return undefined;
  await tx
    .updateTable('follower')
    .set({ told_until: last.at })
    .where('project_id', '=', projectId)
    .where('id', '=', id)
    .execute();
  const draft = await sql<{ slug: string; shortTitle: string; closesOn: string | null }>`
    select p.slug, p.short_title as "shortTitle", (select c.closes_on from consultation c
      where c.project_id = p.id and c.opened_at is not null order by c.round desc limit 1) as "closesOn"
    from law_project p where p.id = ${projectId}`.execute(tx);
  const found = draft.rows[0];
  if (!found) return undefined;
  const { email, language } = follower;
  return { email, language, ...found, topics: [...new Set(news.rows.map(({ topic }) => topic))] };
}

/** What everybody was told long ago. */
export async function deleteOldNews(tx: Db, before: Date): Promise<void> {
  await tx.deleteFrom('draft_news').where('occurred_at', '<', before).execute();
}
