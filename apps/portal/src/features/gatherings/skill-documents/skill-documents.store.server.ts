import { sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { SkillDocument, SkillDocumentEdition } from './skill-document.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    skill_document: SkillDocumentTable;
    skill_document_edition: SkillDocumentEditionTable;
  }
}

interface SkillDocumentTable {
  id: string;
  organisation_id: string;
  slug: string;
  title: string;
  audience: string;
  programme_id: string | null;
  withdrawn_reason: string;
  created_by: string | null;
  created_at: Date;
  version: number;
}

interface SkillDocumentEditionTable {
  document_id: string;
  ordinal: number;
  note: string;
  dated_on: string;
  file_name: string;
  media_type: string;
  sha256: string | null;
  came_sha256: string;
  size: number;
  published_by: string | null;
  published_at: Date;
}

/** A document with its newest version that has a file; null: none has. */
export interface ListedSkillDocument extends SkillDocument {
  readonly bodyName: string;
  readonly newest: { readonly ordinal: number; readonly datedOn: string } | null;
}

interface ListedRow extends SkillDocumentTable {
  body_name: string;
  ordinal: number | null;
  dated_on: string | null;
}

async function list(db: Db, condition: ReturnType<typeof sql<boolean>>): Promise<ListedSkillDocument[]> {
  const { rows } = await sql<ListedRow>`
    select d.*, o.name as body_name, e.ordinal, e.dated_on::text as dated_on
    from skill_document d join organisation o on o.id = d.organisation_id
    left join lateral (select ordinal, dated_on from skill_document_edition
      where document_id = d.id and sha256 is not null order by ordinal desc limit 1) e on true
    where ${condition} order by e.dated_on desc nulls last, d.title, d.id limit 500`.execute(db);
  return rows.map((row) => ({
    ...documentFrom(row),
    bodyName: row.body_name,
    newest: row.ordinal === null ? null : { ordinal: row.ordinal, datedOn: row.dated_on ?? '' },
  }));
}

export const findSkillDocuments = (db: Db, organisationIds: readonly string[]) =>
  list(db, sql<boolean>`d.organisation_id = any(${[...organisationIds]}::uuid[])`);

/** What everybody may take: not withdrawn, with a version that has its file. */
export const findPublicSkillDocuments = (db: Db) =>
  list(db, sql<boolean>`d.withdrawn_reason = '' and e.ordinal is not null`);

export async function requireSkillDocument(db: Db, id: string): Promise<SkillDocument> {
  const row = isId(id)
    ? await db.selectFrom('skill_document').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`skill document ${id}`);
  return documentFrom(row);
}

export async function findSkillDocumentBySlug(db: Db, slug: string): Promise<SkillDocument | undefined> {
  const row = await db.selectFrom('skill_document').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && documentFrom(row);
}

export async function insertSkillDocument(
  tx: Db,
  document: Omit<SkillDocument, 'withdrawnReason' | 'version'>,
  created: { readonly by: string; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('skill_document')
    .values({
      ...{ id: document.id, organisation_id: document.organisationId, slug: document.slug },
      ...{ title: document.title, audience: document.audience, programme_id: document.programmeId },
      ...{ withdrawn_reason: '', created_by: created.by, created_at: created.at, version: 1 },
    })
    .execute();
}

export async function updateSkillDocument(
  tx: Db,
  id: string,
  version: number,
  change: Partial<Pick<SkillDocument, 'title' | 'audience' | 'programmeId' | 'withdrawnReason'>>,
): Promise<void> {
  const { title, audience, programmeId, withdrawnReason } = change;
  const { numUpdatedRows } = await tx
    .updateTable('skill_document')
    .set({
      ...(title !== undefined && { title }),
      ...(audience !== undefined && { audience }),
      ...(programmeId !== undefined && { programme_id: programmeId }),
      ...(withdrawnReason !== undefined && { withdrawn_reason: withdrawnReason }),
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`skill document ${id}`);
}

/** Holds the document until the transaction ends: versions are numbered under it. */
export async function lockSkillDocument(tx: Db, id: string): Promise<SkillDocument> {
  const row = await tx
    .selectFrom('skill_document')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound(`skill document ${id}`);
  return documentFrom(row);
}

/** The newest first. */
export async function findEditionsOf(db: Db, documentId: string): Promise<SkillDocumentEdition[]> {
  const rows = await db
    .selectFrom('skill_document_edition')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map((row) => ({
    ...{ ordinal: row.ordinal, note: row.note, datedOn: row.dated_on, fileName: row.file_name },
    ...{ mediaType: row.media_type, sha256: row.sha256, size: row.size, publishedAt: row.published_at },
  }));
}

export async function insertEditionOf(
  tx: Db,
  documentId: string,
  edition: SkillDocumentEdition,
  came: { readonly sha256: string; readonly by: string },
): Promise<void> {
  await tx
    .insertInto('skill_document_edition')
    .values({
      ...{ document_id: documentId, ordinal: edition.ordinal, note: edition.note },
      ...{ dated_on: edition.datedOn, file_name: edition.fileName, media_type: edition.mediaType },
      ...{ sha256: edition.sha256, came_sha256: came.sha256, size: edition.size },
      ...{ published_by: came.by, published_at: edition.publishedAt },
    })
    .execute();
}

/** Versions that were made of a purged file lose their bytes and its name. */
export async function purgeEditionsOf(
  tx: Db,
  sha256: string,
  name: string,
): Promise<{
  readonly documents: readonly { readonly id: string; readonly organisationId: string }[];
  readonly hashes: readonly string[];
}> {
  const { rows } = await sql<{ id: string; organisationId: string; sha256: string }>`
    with gone as (select e.document_id, e.ordinal, e.sha256, d.organisation_id
        from skill_document_edition e join skill_document d on d.id = e.document_id
        where (e.came_sha256 = ${sha256} or e.sha256 = ${sha256}) and e.sha256 is not null),
      changed as (update skill_document_edition e set sha256 = null, file_name = ${name} from gone g
        where g.document_id = e.document_id and g.ordinal = e.ordinal)
    select document_id as id, organisation_id as "organisationId", sha256 from gone`.execute(tx);
  const documents = new Map(rows.map(({ id, organisationId }) => [id, { id, organisationId }]));
  return { documents: [...documents.values()], hashes: rows.map((row) => row.sha256) };
}

function documentFrom(row: SkillDocumentTable): SkillDocument {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, slug: row.slug, title: row.title },
    ...{ audience: row.audience, programmeId: row.programme_id },
    ...{ withdrawnReason: row.withdrawn_reason, version: row.version },
  };
}
