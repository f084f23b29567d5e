import type { Block } from '@danban/legal-text';
import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { Loss } from './import-result.ts';
import type { Trace } from './publishing/traces.ts';
import { erasePages, findReadingsOfFile, moveReading } from './scans/scans.store.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    imported_document: ImportedDocumentTable;
  }
}

interface ImportedDocumentTable {
  id: string;
  organisation_id: string;
  file_name: string;
  media_type: string;
  bytes: number;
  sha256: string;
  blocks: unknown;
  losses: unknown;
  traces?: unknown;
  imported_by: string | null;
  imported_at: Date;
  purged_at: Date | null;
}

/** A file that came in. Its bytes lie in the file store under `sha256`, unless it was purged. */
export interface ImportedDocument {
  readonly id: string;
  readonly organisationId: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly losses: readonly Loss[];
  /** What of it will not be in a published file. */
  readonly traces: readonly Trace[];
  readonly importedBy: string | null;
  readonly importedAt: Date;
  readonly purgedAt: Date | null;
}

const COLUMNS = [
  'id',
  'organisation_id',
  'file_name',
  'media_type',
  'bytes',
  'sha256',
  'losses',
  'traces',
  'imported_by',
  'imported_at',
  'purged_at',
] as const;

export async function insertDocument(
  tx: Db,
  document: Omit<ImportedDocument, 'purgedAt' | 'traces'> & { readonly traces?: readonly Trace[] },
  blocks: readonly Block[],
): Promise<void> {
  await tx
    .insertInto('imported_document')
    .values({
      id: document.id,
      organisation_id: document.organisationId,
      file_name: document.fileName,
      media_type: document.mediaType,
      bytes: document.bytes,
      sha256: document.sha256,
      blocks: JSON.stringify(blocks),
      losses: JSON.stringify(document.losses),
      traces: JSON.stringify(document.traces ?? []),
      imported_by: document.importedBy,
      imported_at: document.importedAt,
      purged_at: null,
    })
    .execute();
}

export async function findDocument(db: Db, id: string): Promise<ImportedDocument | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('imported_document')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function requireDocument(db: Db, id: string): Promise<ImportedDocument> {
  const document = await findDocument(db, id);
  if (!document) throw new NotFound(`imported document ${id}`);
  return document;
}

/** Documents by id, in no order. */
export async function findDocuments(db: Db, ids: readonly string[]): Promise<ImportedDocument[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('imported_document')
    .select(COLUMNS)
    .where('id', 'in', [...ids])
    .execute();
  return rows.map(fromRow);
}

/** What the reader made of the file, as it was imported; corrections are kept by whoever made them. */
export async function blocksOf(db: Db, documentId: string): Promise<readonly Block[]> {
  const row = await db
    .selectFrom('imported_document')
    .select('blocks')
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!row) throw new NotFound(`imported document ${documentId}`);
  return row.blocks as readonly Block[];
}

/** Every import of these very bytes, whoever imported them. */
export async function findDocumentsBySha256(db: Db, sha256: string): Promise<ImportedDocument[]> {
  const rows = await db
    .selectFrom('imported_document')
    .select(COLUMNS)
    .where('sha256', '=', sha256)
    .execute();
  return rows.map(fromRow);
}

/** Takes the words of a purged file out of the database; name, size and hash stay as evidence. */
export async function erasePurged(tx: Db, sha256: string, at: Date): Promise<void> {
  for (const { id, state } of await findReadingsOfFile(tx, sha256)) {
    await moveReading(tx, id, state, 'dropped');
    await erasePages(tx, id);
  }
  await tx
    .updateTable('imported_document')
    .set((eb) => ({
      ...{ blocks: '[]', losses: '[]', traces: '[]' },
      purged_at: eb.fn.coalesce('purged_at', eb.val(at)),
    }))
    .where('sha256', '=', sha256)
    .execute();
}

function fromRow(row: Pick<ImportedDocumentTable, (typeof COLUMNS)[number]>): ImportedDocument {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    fileName: row.file_name,
    mediaType: row.media_type,
    bytes: row.bytes,
    sha256: row.sha256,
    losses: row.losses as readonly Loss[],
    traces: row.traces as readonly Trace[],
    importedBy: row.imported_by,
    importedAt: row.imported_at,
    purgedAt: row.purged_at,
  };
}
