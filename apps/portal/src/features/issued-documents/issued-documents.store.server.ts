import { foldForSearch } from '@danban/legal-text';
import { sql } from 'kysely';
import type { LegalForce, Level } from '#features/drafts/law-project.ts';
import type { DocumentType } from '#features/time-limits/document-types.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { IssuedDocument } from './issued-document.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    issued_document: IssuedDocumentTable;
  }
}

interface IssuedDocumentTable {
  id: string;
  slug: string;
  organisation_id: string;
  issuing_body: string;
  number: string;
  title: string;
  document_type: DocumentType;
  level: Level;
  legal_force: LegalForce;
  legal_force_reason: string;
  adopted_on: string;
  effective_on: string | null;
  effect_reason: string;
  gazette_on: string | null;
  gazette_reference: string;
  published_at: Date | null;
  published_text: number | null;
  created_by: string | null;
  created_at: Date;
  version: number;
}

export async function insertIssuedDocument(tx: Db, document: Omit<IssuedDocument, 'version'>): Promise<void> {
  await tx
    .insertInto('issued_document')
    .values({ ...columnsOf(document), id: document.id, slug: document.slug, version: 1 })
    .execute();
}

function columnsOf(document: Omit<IssuedDocument, 'id' | 'slug' | 'version'>) {
  return {
    organisation_id: document.organisationId,
    issuing_body: document.issuingBody,
    number: document.number,
    title: document.title,
    document_type: document.documentType,
    level: document.level,
    legal_force: document.legalForce,
    legal_force_reason: document.legalForceReason,
    adopted_on: document.adoptedOn,
    effective_on: document.effectiveOn,
    effect_reason: document.effectReason,
    gazette_on: document.gazetteOn,
    gazette_reference: document.gazetteReference,
    published_at: document.publishedAt,
    published_text: document.publishedText,
    created_by: document.createdBy,
    created_at: document.createdAt,
  };
}

/** Throws Conflict when somebody else has written since `version` was read; the record is held until the transaction ends. */
export async function updateIssuedDocument(tx: Db, document: IssuedDocument, version: number): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('issued_document')
    .set({ ...columnsOf(document), version: version + 1 })
    .where('id', '=', document.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`issued document ${document.id}`);
}

export async function requireIssuedDocument(db: Db, id: string): Promise<IssuedDocument> {
  const row = isId(id)
    ? await db.selectFrom('issued_document').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`issued document ${id}`);
  return documentFrom(row);
}

export async function findIssuedBySlug(db: Db, slug: string): Promise<IssuedDocument | undefined> {
  const row = await db.selectFrom('issued_document').selectAll().where('slug', '=', slug).executeTakeFirst();
  return row && documentFrom(row);
}

/** The record of this number, of this issuer, of this day, whoever keeps it. */
export async function findSameNumber(
  db: Db,
  { number, issuingBody, adoptedOn }: Pick<IssuedDocument, 'number' | 'issuingBody' | 'adoptedOn'>,
): Promise<IssuedDocument | undefined> {
  const row = await db
    .selectFrom('issued_document')
    .selectAll()
    .where(sql<string>`lower(number)`, '=', number.toLowerCase())
    .where(sql<string>`lower(issuing_body)`, '=', issuingBody.toLowerCase())
    .where('adopted_on', '=', adoptedOn)
    .executeTakeFirst();
  return row && documentFrom(row);
}

/** Slugs that begin with this one; hold the name before, so that the free one stays free. */
export async function takenIssuedSlugs(tx: Db, slug: string): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('issued_document')
    .select('slug')
    .where('slug', 'like', `${slug}%`)
    .execute();
  return new Set(rows.map((row) => row.slug));
}

/** The public documents beside which a second person has seen this draft. */
export async function findPublicIssuedOfDraft(db: Db, projectId: string): Promise<IssuedDocument[]> {
  const rows = await db
    .selectFrom('issued_document as d')
    .innerJoin('issued_document_shown_draft as s', 's.document_id', 'd.id')
    .selectAll('d')
    .where('s.project_id', '=', projectId)
    .where('d.published_at', 'is not', null)
    .orderBy('d.adopted_on')
    .execute();
  return rows.map(documentFrom);
}

/** The documents that came of this draft. */
export async function findIssuedOfDraft(db: Db, projectId: string): Promise<IssuedDocument[]> {
  const rows = await db
    .selectFrom('issued_document as d')
    .innerJoin('issued_document_draft as l', 'l.document_id', 'd.id')
    .selectAll('d')
    .where('l.project_id', '=', projectId)
    .orderBy('d.adopted_on')
    .execute();
  return rows.map(documentFrom);
}

export interface IssuedFilter {
  /** Bodies whose records are listed; absent: the public list, of all bodies, of published records only. */
  readonly organisationIds?: readonly string[];
  readonly search?: string;
  readonly year?: string;
  readonly documentType?: string;
  readonly withoutDraft?: boolean;
  readonly page: number;
  readonly perPage: number;
}

export interface ListedIssued extends IssuedDocument {
  readonly draftCount: number;
}

/** One page, the latest adopted first, with the number of all that match. */
export async function listIssued(
  db: Db,
  filter: IssuedFilter,
): Promise<{ rows: ListedIssued[]; total: number }> {
  const { rows } = await sql<IssuedDocumentTable & { draft_count: number; total: number }>`
    select d.*, count(*) over ()::int as total,
      (select count(*)::int from issued_document_draft l where l.document_id = d.id) as draft_count
    from issued_document d where ${sql.join(conditionsOf(filter), sql` and `)}
    order by d.adopted_on desc, d.number limit ${filter.perPage} offset ${(filter.page - 1) * filter.perPage}`.execute(
    db,
  );
  return {
    rows: rows.map((row) => ({ ...documentFrom(row), draftCount: row.draft_count })),
    total: rows[0]?.total ?? 0,
  };
}

function conditionsOf(filter: IssuedFilter) {
  const conditions = [
    filter.organisationIds
      ? sql`d.organisation_id = any(${[...filter.organisationIds]}::uuid[])`
      : sql`d.published_at is not null`,
  ];
  if (filter.year) conditions.push(sql`extract(year from d.adopted_on)::int = ${Number(filter.year)}`);
  if (filter.documentType) conditions.push(sql`d.document_type = ${filter.documentType}`);
  if (filter.withoutDraft)
    conditions.push(sql`not exists (select from issued_document_draft l where l.document_id = d.id)`);
  const words = foldForSearch(filter.search ?? '').split(/\s+/);
  for (const word of words.filter(Boolean).slice(0, 8))
    conditions.push(
      sql`strpos(lower(unaccent(d.number || ' ' || d.title || ' ' || d.issuing_body)), ${word}) > 0`,
    );
  return conditions;
}

/** Years in which published documents were adopted, the latest first. */
export async function publishedYears(db: Db): Promise<string[]> {
  const { rows } = await sql<{ year: string }>`
    select distinct to_char(adopted_on, 'YYYY') as year from issued_document where published_at is not null
    order by year desc`.execute(db);
  return rows.map((row) => row.year);
}

function documentFrom(row: IssuedDocumentTable): IssuedDocument {
  return {
    id: row.id,
    slug: row.slug,
    organisationId: row.organisation_id,
    issuingBody: row.issuing_body,
    number: row.number,
    title: row.title,
    documentType: row.document_type,
    level: row.level,
    legalForce: row.legal_force,
    legalForceReason: row.legal_force_reason,
    adoptedOn: row.adopted_on,
    effectiveOn: row.effective_on,
    effectReason: row.effect_reason,
    gazetteOn: row.gazette_on,
    gazetteReference: row.gazette_reference,
    publishedAt: row.published_at,
    publishedText: row.published_text,
    createdBy: row.created_by,
    createdAt: row.created_at,
    version: row.version,
  };
}
