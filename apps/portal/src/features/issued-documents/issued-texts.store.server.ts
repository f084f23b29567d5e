import type { Diagnostic, LegalTree, UnitComparison } from '@danban/legal-text';
import { emptyTree } from '#features/drafts/draft-version.ts';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    issued_text: IssuedTextTable;
    issued_comparison: {
      text_id: string;
      project_id: string;
      before_version_id: string;
      comparison: unknown;
    };
  }
}

interface IssuedTextTable {
  id: string;
  document_id: string;
  ordinal: number;
  imported_document_id: string;
  tree: unknown;
  diagnostics: unknown;
  sha256: string;
  file_sha256: string;
  secrecy_cleared_reason: string | null;
  created_by: string | null;
  created_at: Date;
}

/** The text as issued. */
export interface IssuedText {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly importedDocumentId: string;
  readonly tree: LegalTree;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the canonical tree. */
  readonly sha256: string;
  /** Of the file that we wrote for the public. */
  readonly fileSha256: string;
  readonly secrecyClearedReason: string | null;
  readonly createdBy: string | null;
  readonly createdAt: Date;
}

/** Counts on; call after the document was locked. */
export async function nextTextOrdinal(tx: Db, documentId: string): Promise<number> {
  await tx.selectFrom('issued_document').select('id').where('id', '=', documentId).forUpdate().execute();
  const row = await tx
    .selectFrom('issued_text')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('document_id', '=', documentId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function insertIssuedText(tx: Db, text: IssuedText): Promise<void> {
  await tx
    .insertInto('issued_text')
    .values({
      id: text.id,
      document_id: text.documentId,
      ordinal: text.ordinal,
      imported_document_id: text.importedDocumentId,
      tree: JSON.stringify(text.tree),
      diagnostics: JSON.stringify(text.diagnostics),
      sha256: text.sha256,
      file_sha256: text.fileSha256,
      secrecy_cleared_reason: text.secrecyClearedReason,
      created_by: text.createdBy,
      created_at: text.createdAt,
    })
    .execute();
}

/** The latest text of the document. */
export async function findIssuedText(
  db: Db,
  documentId: string,
  ordinal?: number,
): Promise<IssuedText | undefined> {
  let query = db
    .selectFrom('issued_text')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('ordinal', 'desc')
    .limit(1);
  if (ordinal !== undefined) query = query.where('ordinal', '=', ordinal);
  const row = await query.executeTakeFirst();
  return (
    row && {
      id: row.id,
      documentId: row.document_id,
      ordinal: row.ordinal,
      importedDocumentId: row.imported_document_id,
      tree: row.tree as LegalTree,
      diagnostics: row.diagnostics as readonly Diagnostic[],
      sha256: row.sha256,
      fileSha256: row.file_sha256,
      secrecyClearedReason: row.secrecy_cleared_reason,
      createdBy: row.created_by,
      createdAt: row.created_at,
    }
  );
}

/** Takes the words of purged files out of texts and comparisons; call after `erasePurged` of the same file. Returns how many. */
export async function eraseIssuedTexts(tx: Db, fileSha256: string): Promise<number> {
  const texts = await tx
    .selectFrom('issued_text as t')
    .innerJoin('imported_document as d', 'd.id', 't.imported_document_id')
    .select('t.id')
    .where('d.sha256', '=', fileSha256)
    .where('d.purged_at', 'is not', null)
    .execute();
  const ids = texts.map(({ id }) => id);
  if (ids.length === 0) return 0;
  await tx.deleteFrom('issued_comparison').where('text_id', 'in', ids).execute();
  const nothing = { tree: JSON.stringify(emptyTree), diagnostics: '[]' };
  await tx.updateTable('issued_text').set(nothing).where('id', 'in', ids).execute();
  return ids.length;
}

/** The files that were written for the public from texts of this file. */
export async function findFilesOfTexts(db: Db, sha256: string): Promise<string[]> {
  const rows = await db
    .selectFrom('issued_text as t')
    .innerJoin('imported_document as d', 'd.id', 't.imported_document_id')
    .select('t.file_sha256')
    .where('d.sha256', '=', sha256)
    .execute();
  return rows.map((row) => row.file_sha256);
}

/** A comparison with a purged version holds its words too. */
export async function eraseComparisonsWith(tx: Db, versionIds: readonly string[]): Promise<void> {
  if (versionIds.length === 0) return;
  await tx
    .deleteFrom('issued_comparison')
    .where('before_version_id', 'in', [...versionIds])
    .execute();
}

export interface IssuedComparison {
  readonly projectId: string;
  readonly beforeVersionId: string;
  readonly comparison: UnitComparison;
}

export async function insertIssuedComparison(tx: Db, textId: string, found: IssuedComparison): Promise<void> {
  await tx
    .insertInto('issued_comparison')
    .values({
      text_id: textId,
      project_id: found.projectId,
      before_version_id: found.beforeVersionId,
      comparison: JSON.stringify(found.comparison),
    })
    .execute();
}

export async function findIssuedComparisons(db: Db, textId: string): Promise<IssuedComparison[]> {
  const rows = await db.selectFrom('issued_comparison').selectAll().where('text_id', '=', textId).execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    beforeVersionId: row.before_version_id,
    comparison: row.comparison as UnitComparison,
  }));
}
