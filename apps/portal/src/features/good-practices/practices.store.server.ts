import { foldForSearch } from '@danban/legal-text';
import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { AdoptionKind, GoodPractice, PracticeFigure, PracticeState } from './good-practice.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    good_practice: GoodPracticeTable;
  }
}

interface GoodPracticeTable {
  id: string;
  organisation_id: string;
  slug: string;
  title: string;
  field: string;
  problem: string;
  done: string;
  result: string;
  figures: unknown;
  links: unknown;
  started_on: string;
  contact: string;
  state: PracticeState;
  proposed_by: string;
  written_by: string;
  proposed_at: Date;
  approved_by: string | null;
  approved_at: Date | null;
  published_at: Date | null;
  withdrawn_because: string;
  folded: string;
  version: number;
}

export async function requirePractice(db: Db, id: string): Promise<GoodPractice> {
  const row = isId(id)
    ? await db.selectFrom('good_practice').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`practice ${id}`);
  return practiceFrom(row);
}

/** Whatever its state. */
export async function findPracticeBySlug(db: Db, slug: string): Promise<GoodPractice | undefined> {
  const row = await db.selectFrom('good_practice').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && practiceFrom(row);
}

export interface ListedPractice extends GoodPractice {
  readonly bodyName: string;
  readonly bodySlug: string;
  readonly adoptions: number;
}

/** '' for any. */
export interface PracticeFilter {
  readonly words: string;
  readonly field: string;
}

interface Which {
  /** Their own, in any state. */
  readonly of?: readonly string[];
  /** What is published, except of these. */
  readonly publishedExcept?: readonly string[];
}

/** The newest first. */
export async function findPractices(
  db: Db,
  { of, publishedExcept }: Which,
  { words, field }: PracticeFilter,
  page: { readonly limit: number; readonly offset: number },
): Promise<{ readonly rows: ListedPractice[]; readonly total: number }> {
  const asked = foldForSearch(words).split(' ').filter(Boolean).slice(0, 10);
  const where = sql.join(
    [
      of
        ? sql`g.organisation_id = any(${[...of]}::uuid[])`
        : sql`g.state = 'published' and not g.organisation_id = any(${[...(publishedExcept ?? [])]}::uuid[])`,
      ...asked.map((word) => sql`strpos(g.folded, ${word}) > 0`),
      ...(field ? [sql`g.field = ${field}`] : []),
    ],
    sql` and `,
  );
  const [{ rows }, counted] = await Promise.all([
    sql<GoodPracticeTable & { body_name: string; body_slug: string; adoptions: number }>`
      select g.*, o.name as body_name, o.slug as body_slug,
        (select count(*)::int from practice_adoption a where a.practice_id = g.id) as adoptions
      from good_practice g join organisation o on o.id = g.organisation_id where ${where}
      order by coalesce(g.published_at, g.proposed_at) desc, g.id limit ${page.limit} offset ${page.offset}`.execute(
      db,
    ),
    sql<{ n: number }>`select count(*)::int as n from good_practice g where ${where}`.execute(db),
  ]);
  const listed = rows.map((row) => ({
    ...practiceFrom(row),
    ...{ bodyName: row.body_name, bodySlug: row.body_slug, adoptions: row.adoptions },
  }));
  return { rows: listed, total: counted.rows[0]?.n ?? 0 };
}

/** Fields that have something published. */
export async function findPracticeFields(db: Db): Promise<string[]> {
  const { rows } = await sql<{ field: string }>`
    select distinct field from good_practice where state = 'published' order by field`.execute(db);
  return rows.map(({ field }) => field);
}

export async function insertPractice(tx: Db, practice: GoodPractice, at: Date): Promise<void> {
  await tx
    .insertInto('good_practice')
    .values({
      ...{ id: practice.id, organisation_id: practice.organisationId, slug: practice.slug },
      ...{ ...rowOf(practice), proposed_by: practice.proposedBy, proposed_at: at, version: 1 },
      ...{ approved_by: null, approved_at: null, published_at: null },
    })
    .execute();
}

/** Writes when nobody else has since `version` was read; throws Conflict otherwise. */
export async function updatePractice(
  tx: Db,
  practice: GoodPractice,
  approval?: { readonly by: string; readonly at: Date },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('good_practice')
    .set({
      ...{ ...rowOf(practice), published_at: practice.publishedAt, version: practice.version + 1 },
      ...(approval && { approved_by: approval.by, approved_at: approval.at }),
    })
    .where('id', '=', practice.id)
    .where('version', '=', practice.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`practice ${practice.id}`);
}

export interface Adoption {
  readonly organisationId: string;
  readonly bodyName: string;
  readonly bodySlug: string;
  readonly kind: AdoptionKind;
  readonly words: string;
  readonly adoptedOn: string;
}

/** Those that applied it first, then those that learned of it; the newest first. */
export async function findAdoptions(db: Db, practiceId: string): Promise<Adoption[]> {
  const { rows } = await sql<Adoption>`
    select a.organisation_id as "organisationId", o.name as "bodyName", o.slug as "bodySlug", a.kind, a.words,
      a.adopted_on as "adoptedOn"
    from practice_adoption a join organisation o on o.id = a.organisation_id
    where a.practice_id = ${practiceId} order by a.kind, a.adopted_on desc, o.name`.execute(db);
  return rows;
}

/** One of each body: what was learned may be applied later. */
export async function upsertAdoption(
  tx: Db,
  practiceId: string,
  adoption: Pick<Adoption, 'organisationId' | 'kind' | 'words' | 'adoptedOn'>,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await sql`insert into practice_adoption (practice_id, organisation_id, kind, words, adopted_on, person_id, noted_at)
    values (${practiceId}, ${adoption.organisationId}, ${adoption.kind}, ${adoption.words}, ${adoption.adoptedOn}, ${by}, ${at})
    on conflict (practice_id, organisation_id) do update set kind = excluded.kind, words = excluded.words,
      adopted_on = excluded.adopted_on, person_id = excluded.person_id, noted_at = excluded.noted_at`.execute(
    tx,
  );
}

/** False when the body had noted nothing. */
export async function deleteAdoption(tx: Db, practiceId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql`delete from practice_adoption
    where practice_id = ${practiceId} and organisation_id = ${organisationId} returning practice_id`.execute(
    tx,
  );
  return rows.length === 1;
}

function rowOf(practice: GoodPractice) {
  return {
    ...{ title: practice.title, field: practice.field, problem: practice.problem, done: practice.done },
    ...{ result: practice.result, figures: JSON.stringify(practice.figures) },
    ...{ links: JSON.stringify(practice.links), started_on: practice.startedOn, contact: practice.contact },
    ...{
      state: practice.state,
      written_by: practice.writtenBy,
      withdrawn_because: practice.withdrawnBecause,
    },
    folded: foldForSearch(
      [practice.title, practice.field, practice.problem, practice.done, practice.result].join(' '),
    ),
  };
}

function practiceFrom(row: GoodPracticeTable): GoodPractice {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, slug: row.slug, title: row.title },
    ...{ field: row.field, problem: row.problem, done: row.done, result: row.result },
    figures: row.figures as PracticeFigure[],
    links: row.links as string[],
    ...{ startedOn: row.started_on, contact: row.contact, state: row.state, proposedBy: row.proposed_by },
    ...{ writtenBy: row.written_by, publishedAt: row.published_at },
    ...{ withdrawnBecause: row.withdrawn_because, version: row.version },
  };
}
