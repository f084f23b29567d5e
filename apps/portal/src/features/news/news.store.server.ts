import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { NewsPicture } from './pictures/news-picture.ts';
import type { Block, EditionState, NewsEdition, NewsPiece, PieceKind, PieceWords } from './piece.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    news_piece: NewsPieceTable;
    news_edition: NewsEditionTable;
  }
}

interface NewsPieceTable {
  id: string;
  kind: PieceKind;
  slug: string;
  organisation_id: string;
  project_id: string | null;
  shown_edition: number | null;
  first_shown_at: Date | null;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  created_at: Date;
  version: number;
}

interface NewsEditionTable {
  piece_id: string;
  ordinal: number;
  state: EditionState;
  title: string;
  title_en: string;
  summary: string;
  summary_en: string;
  body: string;
  body_en: string;
  blocks: unknown;
  source: string;
  review_on: string | null;
  publish_at: Date | null;
  written_by: string;
  written_at: Date;
  requested_by: string | null;
  requested_at: Date | null;
  returned_reason: string | null;
  approved_by: string | null;
  approved_at: Date | null;
  published_at: Date | null;
  pictures: unknown;
}

const pieceFrom = (row: NewsPieceTable): NewsPiece => ({
  id: row.id,
  kind: row.kind,
  slug: row.slug,
  organisationId: row.organisation_id,
  projectId: row.project_id,
  shownEdition: row.shown_edition,
  firstShownAt: row.first_shown_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
  version: row.version,
});

const editionFrom = (row: NewsEditionTable): NewsEdition => ({
  ordinal: row.ordinal,
  state: row.state,
  title: row.title,
  titleEn: row.title_en,
  summary: row.summary,
  summaryEn: row.summary_en,
  body: row.body,
  bodyEn: row.body_en,
  blocks: row.blocks as Block[],
  pictures: row.pictures as NewsPicture[],
  source: row.source,
  reviewOn: row.review_on,
  publishAt: row.publish_at,
  writtenBy: row.written_by,
  writtenAt: row.written_at,
  requestedBy: row.requested_by,
  returnedReason: row.returned_reason,
  approvedAt: row.approved_at,
  publishedAt: row.published_at,
});

const wordColumns = (words: PieceWords) => ({
  title: words.title,
  title_en: words.titleEn,
  summary: words.summary,
  summary_en: words.summaryEn,
  body: words.body,
  body_en: words.bodyEn,
  blocks: JSON.stringify(words.blocks),
  source: words.source,
  review_on: words.reviewOn,
});

export async function requirePiece(db: Db, id: string): Promise<NewsPiece> {
  const row = isId(id)
    ? await db.selectFrom('news_piece').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`news ${id}`);
  return pieceFrom(row);
}

/** The newest first; a piece has one at least. */
export async function findEditions(db: Db, pieceId: string): Promise<NewsEdition[]> {
  const rows = await db
    .selectFrom('news_edition')
    .selectAll()
    .where('piece_id', '=', pieceId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(editionFrom);
}

export async function insertPiece(
  tx: Db,
  piece: Pick<NewsPiece, 'id' | 'kind' | 'slug' | 'organisationId' | 'projectId'>,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('news_piece')
    .values({
      ...{ id: piece.id, kind: piece.kind, slug: piece.slug, organisation_id: piece.organisationId },
      ...{ project_id: piece.projectId, shown_edition: null, first_shown_at: null },
      ...{ withdrawn_at: null, withdrawn_reason: null, created_at: at, version: 1 },
    })
    .execute();
}

export async function insertEdition(
  tx: Db,
  pieceId: string,
  edition: {
    readonly ordinal: number;
    readonly words: PieceWords;
    readonly pictures?: readonly NewsPicture[];
    readonly writtenBy: string;
  },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('news_edition')
    .values({
      ...{ piece_id: pieceId, ordinal: edition.ordinal, state: 'draft', ...wordColumns(edition.words) },
      pictures: JSON.stringify(edition.pictures ?? []),
      ...{ publish_at: null, written_by: edition.writtenBy, written_at: at, requested_by: null },
      ...{
        requested_at: null,
        returned_reason: null,
        approved_by: null,
        approved_at: null,
        published_at: null,
      },
    })
    .execute();
}

/** Takes the version that the person has seen; throws Conflict when somebody else has written since. */
export async function touchPiece(
  tx: Db,
  id: string,
  version: number,
  change: Partial<Omit<NewsPieceTable, 'id' | 'version'>> = {},
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('news_piece')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Conflict(`news ${id}`);
}

/** `words` and columns of one edition. */
export async function updateEdition(
  tx: Db,
  pieceId: string,
  ordinal: number,
  change: Partial<Omit<NewsEditionTable, 'piece_id' | 'ordinal'>>,
  words?: PieceWords,
): Promise<void> {
  await tx
    .updateTable('news_edition')
    .set({ ...change, ...(words && wordColumns(words)) })
    .where('piece_id', '=', pieceId)
    .where('ordinal', '=', ordinal)
    .execute();
}

/** Approved editions whose hour has come, locked; what another worker holds is left to it. */
export async function takeDueEditions(
  tx: Db,
  now: Date,
  limit: number,
): Promise<{ readonly pieceId: string; readonly ordinal: number }[]> {
  const { rows } = await sql<{ pieceId: string; ordinal: number }>`
    select piece_id as "pieceId", ordinal from news_edition where state = 'approved' and publish_at <= ${now}
    order by publish_at limit ${limit} for update skip locked`.execute(tx);
  return rows;
}

/** Shows this edition from now on. */
export async function showEdition(tx: Db, pieceId: string, ordinal: number, at: Date): Promise<void> {
  await updateEdition(tx, pieceId, ordinal, { state: 'published', published_at: at });
  await sql`update news_piece set shown_edition = ${ordinal}, first_shown_at = coalesce(first_shown_at, ${at}),
    withdrawn_at = null, withdrawn_reason = null, version = version + 1 where id = ${pieceId}`.execute(tx);
}

export async function isSlugTaken(db: Db, slug: string): Promise<boolean> {
  return (
    (await db.selectFrom('news_piece').select('id').where('slug', '=', slug).executeTakeFirst()) !== undefined
  );
}

export interface ListedPiece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly slug: string;
  readonly title: string;
  readonly bodyShortName: string;
  readonly draftTitle: string | null;
  readonly state: EditionState;
  readonly publishAt: Date | null;
  readonly isShown: boolean;
  readonly withdrawn: boolean;
  readonly reviewOn: string | null;
  readonly writtenAt: Date;
}

/** The desk: each piece with its newest edition, the latest written first. */
export async function findPieces(
  db: Db,
  organisationIds: readonly string[],
  filter: { readonly kind?: PieceKind | undefined; readonly limit: number; readonly offset: number },
): Promise<ListedPiece[]> {
  const { rows } = await sql<ListedPiece>`
    select p.id, p.kind, p.slug, e.title, o.short_name as "bodyShortName", d.short_title as "draftTitle", e.state,
      e.publish_at as "publishAt", p.shown_edition is not null and p.withdrawn_at is null as "isShown",
      p.withdrawn_at is not null as withdrawn, e.review_on as "reviewOn", e.written_at as "writtenAt"
    from news_piece p join lateral (select * from news_edition where piece_id = p.id order by ordinal desc limit 1) e on true
    join organisation o on o.id = p.organisation_id left join law_project d on d.id = p.project_id
    where p.organisation_id = any(${[...organisationIds]}::uuid[]) and (${filter.kind ?? null}::text is null or p.kind = ${filter.kind ?? null})
    order by e.written_at desc, p.id desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}

/** Drafts of these bodies that a piece may be about. */
export async function findDraftChoices(
  db: Db,
  organisationIds: readonly string[],
): Promise<{ readonly id: string; readonly title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, short_title as title from law_project where organisation_id = any(${[...organisationIds]}::uuid[])
    order by created_at desc limit 300`.execute(db);
  return rows;
}
