import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { IndexComponent, IndexResult, PublicIndex } from './index-result.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    public_index: PublicIndexTable;
    index_result: IndexResultTable;
  }
}

interface PublicIndexTable {
  id: string;
  organisation_id: string;
  slug: string;
  name: string;
  issuer: string;
  measures: string;
  source: string;
  unit: string;
  /** numeric: a string on the way out. */
  top: number | string;
  shown_at: Date | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface IndexResultTable {
  id: string;
  index_id: string;
  organisation_id: string;
  year: number;
  points: number | string;
  place: number | null;
  places: number | null;
  components: unknown;
  decision_number: string;
  decision_on: string;
  decision_issuer: string;
  reason: string;
  version: number;
  is_current: boolean;
  entered_by: string | null;
  entered_at: Date;
}

export async function requireIndex(db: Db, id: string): Promise<PublicIndex> {
  const row = isId(id)
    ? await db.selectFrom('public_index').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`index ${id}`);
  return indexFrom(row);
}

/** Only while it is shown. */
export async function requireShownIndex(db: Db, slug: string): Promise<PublicIndex> {
  const row = await db
    .selectFrom('public_index')
    .selectAll()
    .where('slug', '=', slug)
    .where('shown_at', 'is not', null)
    .executeTakeFirst();
  if (!row) throw new NotFound(`index ${slug}`);
  return indexFrom(row);
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  const row = await db.selectFrom('public_index').select('id').where('slug', '=', slug).executeTakeFirst();
  return row !== undefined;
}

export interface ListedIndex extends PublicIndex {
  readonly results: number;
  readonly lastYear: number | null;
}

/** Those of these bodies, or all that are shown, by name. */
export async function findIndices(
  db: Db,
  which: { readonly organisationIds: readonly string[] } | 'shown',
): Promise<ListedIndex[]> {
  const where =
    which === 'shown'
      ? sql`i.shown_at is not null`
      : sql`i.organisation_id = any(${[...which.organisationIds]}::uuid[])`;
  const { rows } = await sql<PublicIndexTable & { results: number; last_year: number | null }>`
    select i.*, count(r.id)::int as results, max(r.year) as last_year
    from public_index i left join index_result r on r.index_id = i.id and r.is_current
    where ${where} group by i.id order by i.name, i.id`.execute(db);
  return rows.map((row) => ({ ...indexFrom(row), results: row.results, lastYear: row.last_year }));
}

export async function insertIndex(
  tx: Db,
  index: PublicIndex,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('public_index')
    .values({
      ...{ id: index.id, organisation_id: index.organisationId, slug: index.slug, ...wordsOf(index) },
      ...{ shown_at: null, created_by: by, created_at: at, version: 1 },
    })
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updateIndex(tx: Db, index: PublicIndex): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('public_index')
    .set({ ...wordsOf(index), shown_at: index.shownAt, version: index.version + 1 })
    .where('id', '=', index.id)
    .where('version', '=', index.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`index ${index.id}`);
}

const wordsOf = ({ name, issuer, measures, source, unit, top }: PublicIndex) => ({
  ...{ name, issuer, measures, source, unit, top },
});

/** As they stand now, the newest year first. */
export async function findResults(db: Db, indexId: string): Promise<IndexResult[]> {
  const rows = await db
    .selectFrom('index_result')
    .selectAll()
    .where('index_id', '=', indexId)
    .where('is_current', '=', true)
    .orderBy('year', 'desc')
    .orderBy('place')
    .orderBy('organisation_id')
    .execute();
  return rows.map(resultFrom);
}

/** Rows that a later one set right, with that one, the newest first. */
export async function findCorrections(
  db: Db,
  indexId: string,
  limit: number,
): Promise<{ readonly before: IndexResult; readonly after: IndexResult }[]> {
  const after = await db
    .selectFrom('index_result')
    .selectAll()
    .where('index_id', '=', indexId)
    .where('version', '>', 1)
    .orderBy('entered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  const before = await db
    .selectFrom('index_result')
    .selectAll()
    .where('index_id', '=', indexId)
    .where('is_current', '=', false)
    .execute();
  return after.flatMap((row) => {
    const old = before.find(
      (each) =>
        each.organisation_id === row.organisation_id &&
        each.year === row.year &&
        each.version === row.version - 1,
    );
    return old ? { before: resultFrom(old), after: resultFrom(row) } : [];
  });
}

export async function findResult(
  db: Db,
  indexId: string,
  organisationId: string,
  year: number,
): Promise<IndexResult | undefined> {
  const row = await db
    .selectFrom('index_result')
    .selectAll()
    .where('index_id', '=', indexId)
    .where('organisation_id', '=', organisationId)
    .where('year', '=', year)
    .where('is_current', '=', true)
    .executeTakeFirst();
  return row && resultFrom(row);
}

/** The earlier row of the same body and year, when there is one, stays as what was said before. */
export async function insertResult(
  tx: Db,
  result: IndexResult,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .updateTable('index_result')
    .set({ is_current: false })
    .where('index_id', '=', result.indexId)
    .where('organisation_id', '=', result.organisationId)
    .where('year', '=', result.year)
    .where('is_current', '=', true)
    .execute();
  await tx
    .insertInto('index_result')
    .values({
      ...{ id: result.id, index_id: result.indexId, organisation_id: result.organisationId },
      ...{ year: result.year, points: result.points, place: result.place, places: result.places },
      ...{ components: JSON.stringify(result.components), decision_number: result.decisionNumber },
      ...{ decision_on: result.decisionOn, decision_issuer: result.decisionIssuer, reason: result.reason },
      ...{ version: result.version, is_current: true, entered_by: by, entered_at: at },
    })
    .execute();
}

function indexFrom(row: PublicIndexTable): PublicIndex {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, slug: row.slug, name: row.name },
    ...{ issuer: row.issuer, measures: row.measures, source: row.source, unit: row.unit },
    ...{ top: Number(row.top), shownAt: row.shown_at, version: row.version },
  };
}

function resultFrom(row: IndexResultTable): IndexResult {
  return {
    ...{ id: row.id, indexId: row.index_id, organisationId: row.organisation_id, year: row.year },
    ...{ points: Number(row.points), place: row.place, places: row.places },
    components: row.components as IndexComponent[],
    ...{ decisionNumber: row.decision_number, decisionOn: row.decision_on },
    ...{ decisionIssuer: row.decision_issuer, reason: row.reason, version: row.version },
  };
}
