import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { NewsPicture } from './pictures/news-picture.ts';
import type { Block, PieceKind } from './piece.ts';

/** A piece as the public reads it. */
export interface ShownPiece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly slug: string;
  readonly bodyName: string;
  readonly bodySlug: string;
  /** The draft that it is about, while that is on the portal. */
  readonly draft: { readonly slug: string; readonly shortTitle: string } | null;
  readonly title: string;
  readonly titleEn: string;
  readonly summary: string;
  readonly summaryEn: string;
  readonly body: string;
  readonly bodyEn: string;
  readonly blocks: readonly Block[];
  readonly pictures: readonly NewsPicture[];
  readonly source: string;
  readonly firstShownAt: Date;
  /** Later than the first: an edition that took its place. */
  readonly publishedAt: Date;
  readonly approvedAt: Date;
  readonly edition: number;
}

const SHOWN = sql`
  select n.id, n.kind, n.slug, o.name as "bodyName", o.slug as "bodySlug",
    (select jsonb_build_object('slug', p.slug, 'shortTitle', p.short_title) from law_project p where p.id = n.project_id
      and exists (select from consultation c where c.project_id = p.id and c.opened_at is not null and c.state <> 'prepared'
        and c.taken_down_at is null)) as draft,
    n.title, n.title_en as "titleEn", n.summary, n.summary_en as "summaryEn", n.body, n.body_en as "bodyEn", n.blocks, n.source,
    n.pictures, n.first_shown_at as "firstShownAt", n.published_at as "publishedAt", n.approved_at as "approvedAt", n.ordinal as edition
  from shown_news n join organisation o on o.id = n.organisation_id`;

/** The latest first. */
export async function findShown(
  db: Db,
  kinds: readonly PieceKind[],
  { limit, offset = 0 }: { readonly limit: number; readonly offset?: number },
): Promise<ShownPiece[]> {
  const { rows } = await sql<ShownPiece>`${SHOWN} where n.kind = any(${[...kinds]}::text[])
    order by n.first_shown_at desc, n.id desc limit ${limit} offset ${offset}`.execute(db);
  return rows;
}

export async function countShown(db: Db, kind: PieceKind): Promise<number> {
  const { rows } = await sql<{
    n: number;
  }>`select count(*)::int as n from shown_news where kind = ${kind}`.execute(db);
  return rows[0]?.n ?? 0;
}

export async function findShownBySlug(
  db: Db,
  kind: PieceKind,
  slug: string,
): Promise<ShownPiece | undefined> {
  const { rows } = await sql<ShownPiece>`${SHOWN} where n.kind = ${kind} and n.slug = ${slug}`.execute(db);
  return rows[0];
}

/** Those of these slugs that are public, of any kind. */
export async function findShownBySlugs(db: Db, slugs: readonly string[]): Promise<ShownPiece[]> {
  if (slugs.length === 0) return [];
  const { rows } = await sql<ShownPiece>`${SHOWN} where n.slug = any(${[...slugs]}::text[])`.execute(db);
  return rows;
}

export interface QuestionFilter {
  /** Words that question or answer hold; '' for all. */
  readonly search: string;
  /** The draft, by its slug; '' for all. */
  readonly draft: string;
  readonly limit: number;
  readonly offset: number;
}

/** Answered questions, those of drafts first by name, then the general ones. */
export async function findQuestions(
  db: Db,
  { search, draft, limit, offset }: QuestionFilter,
): Promise<{ readonly rows: ShownPiece[]; readonly total: number }> {
  const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  const where = sql`where n.kind = 'question' and (${search} = '' or concat_ws(' ', n.title, n.body, n.title_en, n.body_en) ilike ${like})
    and (${draft} = '' or n.project_id = (select id from law_project where slug = ${draft}))`;
  const [{ rows }, counted] = [
    await sql<ShownPiece>`${SHOWN} left join law_project q on q.id = n.project_id ${where}
      order by q.short_title nulls last, n.first_shown_at, n.id limit ${limit} offset ${offset}`.execute(db),
    await sql<{ n: number }>`select count(*)::int as n from shown_news n ${where}`.execute(db),
  ];
  return { rows, total: counted.rows[0]?.n ?? 0 };
}

export interface PublicDraftName {
  readonly slug: string;
  readonly shortTitle: string;
  readonly summary: string;
  readonly closesOn: string | null;
}

export interface PublicIndexName {
  readonly slug: string;
  readonly name: string;
  /** The last year with results, and of how many bodies; null: none yet. */
  readonly lastYear: number | null;
  readonly bodies: number;
}

/** Those of these indices that are shown. */
export async function findPublicIndices(db: Db, slugs: readonly string[]): Promise<PublicIndexName[]> {
  if (slugs.length === 0) return [];
  const { rows } = await sql<PublicIndexName>`
    select slug, name, last_year as "lastYear", bodies from shown_index where slug = any(${[...slugs]}::text[])`.execute(
    db,
  );
  return rows;
}

export interface PublicDocumentName {
  readonly slug: string;
  readonly title: string;
  readonly audience: string;
  readonly ordinal: number;
  readonly datedOn: string;
}

/** The newest versions of those of these documents of training that are published. */
export async function findPublicDocuments(db: Db, slugs: readonly string[]): Promise<PublicDocumentName[]> {
  if (slugs.length === 0) return [];
  const { rows } = await sql<PublicDocumentName>`
    select slug, title, audience, ordinal, dated_on as "datedOn" from shown_skill_document
    where slug = any(${[...slugs]}::text[])`.execute(db);
  return rows;
}

/** Those of these drafts that are on the portal. */
export async function findPublicDrafts(db: Db, slugs: readonly string[]): Promise<PublicDraftName[]> {
  if (slugs.length === 0) return [];
  const { rows } = await sql<PublicDraftName>`
    select distinct on (p.slug) p.slug, p.short_title as "shortTitle", p.summary, c.closes_on as "closesOn"
    from law_project p join consultation c on c.project_id = p.id
    where p.slug = any(${[...slugs]}::text[]) and c.opened_at is not null and c.state <> 'prepared' and c.taken_down_at is null
    order by p.slug, c.round desc`.execute(db);
  return rows;
}
