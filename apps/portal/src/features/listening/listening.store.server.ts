import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Mention, MentionKind, MentionState } from './mention.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    mention: MentionTable;
  }
}

interface MentionTable {
  id: string;
  organisation_id: string;
  project_id: string | null;
  feed_id: string | null;
  entry_key: string | null;
  kind: MentionKind;
  title: string;
  outlet: string;
  address: string;
  published_on: string;
  summary: string;
  state: MentionState;
  recorded_by: string | null;
  recorded_at: Date;
  version: number;
}

const fromRow = (row: MentionTable): Mention => ({
  id: row.id,
  organisationId: row.organisation_id,
  projectId: row.project_id,
  feedId: row.feed_id,
  kind: row.kind,
  title: row.title,
  outlet: row.outlet,
  address: row.address,
  publishedOn: row.published_on,
  summary: row.summary,
  state: row.state,
  version: row.version,
});

export async function requireMention(db: Db, id: string): Promise<Mention> {
  const row = isId(id)
    ? await db.selectFrom('mention').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`mention ${id}`);
  return fromRow(row);
}

/** False when the feed had brought the same entry before. */
export async function insertMention(
  tx: Db,
  mention: Omit<Mention, 'version'> & { readonly entryKey?: string; readonly recordedBy: string | null },
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mention')
    .values({
      ...{ id: mention.id, organisation_id: mention.organisationId, project_id: mention.projectId },
      ...{ feed_id: mention.feedId, entry_key: mention.entryKey ?? null, kind: mention.kind },
      ...{ title: mention.title, outlet: mention.outlet, address: mention.address },
      ...{ published_on: mention.publishedOn, summary: mention.summary, state: mention.state },
      ...{ recorded_by: mention.recordedBy, recorded_at: at, version: 1 },
    })
    .onConflict((conflict) => conflict.columns(['feed_id', 'entry_key']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export async function updateMention(
  tx: Db,
  id: string,
  version: number,
  change: Partial<Omit<MentionTable, 'id' | 'version'>>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('mention')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Conflict(`mention ${id}`);
}

export interface ListedMention extends Mention {
  readonly draftTitle: string | null;
  readonly feedName: string | null;
}

export interface MentionFilter {
  readonly organisationIds: readonly string[];
  readonly state: MentionState;
  readonly kind: string;
  readonly projectId: string;
  readonly limit: number;
  readonly offset: number;
}

/** The latest first. */
export async function findMentions(db: Db, filter: MentionFilter): Promise<ListedMention[]> {
  const { rows } = await sql<MentionTable & { draft_title: string | null; feed_name: string | null }>`
    select m.*, p.short_title as draft_title, f.name as feed_name from mention m
    left join law_project p on p.id = m.project_id left join media_feed f on f.id = m.feed_id
    where m.organisation_id = any(${[...filter.organisationIds]}::uuid[]) and m.state = ${filter.state}
      and (${filter.kind} = '' or m.kind = ${filter.kind})
      and (${filter.projectId || null}::uuid is null or m.project_id = ${filter.projectId || null}::uuid)
    order by m.published_on desc, m.id desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows.map((row) => ({ ...fromRow(row), draftTitle: row.draft_title, feedName: row.feed_name }));
}

/** How many were kept, by kind: of a draft, or of the bodies' work altogether. */
export async function countKept(
  db: Db,
  organisationIds: readonly string[],
  projectId: string,
): Promise<{ readonly kind: MentionKind; readonly n: number }[]> {
  const { rows } = await sql<{ kind: MentionKind; n: number }>`
    select kind, count(*)::int as n from mention where organisation_id = any(${[...organisationIds]}::uuid[])
      and state = 'kept' and (${projectId || null}::uuid is null or project_id = ${projectId || null}::uuid)
    group by kind order by kind`.execute(db);
  return rows;
}

export async function findDraftsToHearOf(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, short_title as title from law_project where organisation_id = any(${[...organisationIds]}::uuid[])
    order by created_at desc limit 300`.execute(db);
  return rows;
}
