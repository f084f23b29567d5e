import type { Db } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    paper_scan: PaperScanTable;
  }
}

export type PaperScanState = 'reading' | 'read' | 'refused' | 'purged';

interface PaperScanTable {
  consultation_id: string;
  id: string;
  document_id: string;
  sha256: string;
  file_name: string;
  media_type: string;
  pages: number;
  state: PaperScanState;
  created_by: string;
  created_at: Date;
}

/** One file with pictures of filled forms. */
export interface PaperScan {
  readonly consultationId: string;
  readonly id: string;
  readonly documentId: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly pages: number;
  readonly state: PaperScanState;
  readonly createdBy: string;
  readonly createdAt: Date;
}

/** False when these very bytes are here already. */
export async function insertPaperScan(tx: Db, scan: PaperScan): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('paper_scan')
    .values({
      consultation_id: scan.consultationId,
      id: scan.id,
      document_id: scan.documentId,
      sha256: scan.sha256,
      file_name: scan.fileName,
      media_type: scan.mediaType,
      pages: scan.pages,
      state: scan.state,
      created_by: scan.createdBy,
      created_at: scan.createdAt,
    })
    .onConflict((conflict) =>
      conflict.columns(['consultation_id', 'sha256']).where('state', 'in', ['reading', 'read']).doNothing(),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function requirePaperScan(db: Db, consultationId: string, id: string): Promise<PaperScan> {
  const row = isId(id)
    ? await db
        .selectFrom('paper_scan')
        .selectAll()
        .where('consultation_id', '=', consultationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`paper scan ${id}`);
  return fromRow(row);
}

/** The latest first. */
export async function findPaperScans(db: Db, consultationId: string): Promise<PaperScan[]> {
  const rows = await db
    .selectFrom('paper_scan')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function findScansOfFile(db: Db, sha256: string): Promise<PaperScan[]> {
  const rows = await db.selectFrom('paper_scan').selectAll().where('sha256', '=', sha256).execute();
  return rows.map(fromRow);
}

/** Those of these bytes that stand in a round: what was uploaded a second time. */
export async function findSameFile(
  db: Db,
  consultationId: string,
  sha256: string,
): Promise<PaperScan | undefined> {
  const row = await db
    .selectFrom('paper_scan')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['reading', 'read'])
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Moves a scan on from the state in which it was seen; false when somebody or something was first. */
export async function movePaperScan(
  tx: Db,
  { consultationId, id }: Pick<PaperScan, 'consultationId' | 'id'>,
  from: readonly PaperScanState[],
  to: PaperScanState,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('paper_scan')
    .set({ state: to })
    .where('consultation_id', '=', consultationId)
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function fromRow(row: PaperScanTable): PaperScan {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    documentId: row.document_id,
    sha256: row.sha256,
    fileName: row.file_name,
    mediaType: row.media_type,
    pages: row.pages,
    state: row.state,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
