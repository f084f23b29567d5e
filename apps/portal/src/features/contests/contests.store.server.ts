import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Contest, ContestState, Prize, TieBreak } from './contest.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    contest: ContestTable;
  }
}

interface ContestTable {
  id: string;
  organisation_id: string;
  slug: string;
  title: string;
  rules: string;
  tie_break: TieBreak;
  prizes: Prize[];
  state: ContestState;
  published_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function insertContest(
  tx: Db,
  contest: Contest,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('contest')
    .values({
      ...columnsOf(contest),
      id: contest.id,
      organisation_id: contest.organisationId,
      slug: contest.slug,
      created_by: by,
      created_at: at,
      version: 1,
    } as never)
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateContest(tx: Db, contest: Contest, at: Date): Promise<void> {
  const published_at = contest.state === 'published' ? sql`coalesce(published_at, ${at})` : sql`published_at`;
  const updated = await tx
    .updateTable('contest')
    .set({ ...columnsOf(contest), published_at, version: sql`version + 1` } as never)
    .where('id', '=', contest.id)
    .where('version', '=', contest.version)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) throw new Conflict(`contest ${contest.id}`);
}

function columnsOf({ title, rules, tieBreak, prizes, state }: Contest) {
  return { title, rules, tie_break: tieBreak, prizes: JSON.stringify(prizes), state };
}

export async function requireContest(db: Db, id: string): Promise<Contest> {
  const row = isId(id)
    ? await db.selectFrom('contest').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`contest ${id}`);
  return fromRow(row);
}

/** So that it is not closed while somebody enters, nor entered while it is closed. */
export async function holdContest(tx: Db, id: string, how: 'share' | 'update'): Promise<Contest> {
  const query = tx.selectFrom('contest').selectAll().where('id', '=', id);
  const row = await (how === 'share' ? query.forShare() : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound(`contest ${id}`);
  return fromRow(row);
}

export async function findContestBySlug(db: Db, slug: string): Promise<Contest | undefined> {
  const row = await db.selectFrom('contest').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && fromRow(row);
}

/** Of these bodies, the newest first. */
export async function findContestsOf(
  db: Db,
  organisationIds: readonly string[],
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Promise<Contest[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('contest')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map(fromRow);
}

/** All that is not being written, those that can be entered first. */
export async function findPublicContests(db: Db): Promise<(Contest & { readonly bodyName: string })[]> {
  const rows = await db
    .selectFrom('contest as c')
    .innerJoin('organisation as o', 'o.id', 'c.organisation_id')
    .selectAll('c')
    .select('o.name as body_name')
    .where('c.state', '<>', 'draft')
    .orderBy(sql`c.state = 'open'`, 'desc')
    .orderBy('c.created_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...fromRow(row), bodyName: row.body_name }));
}

function fromRow(row: ContestTable): Contest {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    slug: row.slug,
    title: row.title,
    rules: row.rules,
    tieBreak: row.tie_break,
    prizes: row.prizes,
    state: row.state,
    publishedAt: row.published_at,
    version: row.version,
  };
}
