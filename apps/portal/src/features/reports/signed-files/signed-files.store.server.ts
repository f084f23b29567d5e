import type { Selectable } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import type { SignedFile } from './signed-file.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    report_signed_file: SignedFileTable;
  }
}

interface SignedFileTable {
  id: string;
  report_id: string;
  ordinal: number;
  sha256: string;
  name: string;
  size: number;
  signatures: number;
  time_stamps: number;
  written_after: boolean;
  reason: string;
  attached_by: string;
  attached_at: Date;
  purged_at: Date | null;
}

/** All of one edition, the one that holds first. */
export async function findSignedFiles(db: Db, reportId: string): Promise<SignedFile[]> {
  const rows = await db
    .selectFrom('report_signed_file')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(fromRow);
}

/** Files of these bytes, whatever report they belong to. */
export async function findSignedFilesOf(db: Db, sha256: string): Promise<SignedFile[]> {
  const rows = await db.selectFrom('report_signed_file').selectAll().where('sha256', '=', sha256).execute();
  return rows.map(fromRow);
}

/** Another report of the body to which the same bytes are attached: then they are not this one's. */
export async function findOtherReportOf(
  db: Db,
  sha256: string,
  { id, organisationId }: { readonly id: string; readonly organisationId: string },
): Promise<{ readonly title: string; readonly edition: number } | undefined> {
  return await db
    .selectFrom('report_signed_file')
    .innerJoin('report', 'report.id', 'report_signed_file.report_id')
    .select(['report.title', 'report.edition'])
    .where('report_signed_file.sha256', '=', sha256)
    .where('report.organisation_id', '=', organisationId)
    .where('report.id', '<>', id)
    .limit(1)
    .executeTakeFirst();
}

export async function insertSignedFile(tx: Db, file: Omit<SignedFile, 'purgedAt'>): Promise<void> {
  await tx
    .insertInto('report_signed_file')
    .values({
      id: file.id,
      report_id: file.reportId,
      ordinal: file.ordinal,
      sha256: file.sha256,
      name: file.name,
      size: file.size,
      signatures: file.signatures,
      time_stamps: file.timeStamps,
      written_after: file.writtenAfter,
      reason: file.reason,
      attached_by: file.attachedBy,
      attached_at: file.attachedAt,
      purged_at: null,
    })
    .execute();
}

export async function purgeSignedFile(tx: Db, id: string, at: Date): Promise<void> {
  await tx.updateTable('report_signed_file').set({ purged_at: at }).where('id', '=', id).execute();
}

const fromRow = (row: Selectable<SignedFileTable>): SignedFile => ({
  id: row.id,
  reportId: row.report_id,
  ordinal: row.ordinal,
  sha256: row.sha256,
  name: row.name,
  size: row.size,
  signatures: row.signatures,
  timeStamps: row.time_stamps,
  writtenAfter: row.written_after,
  reason: row.reason,
  attachedBy: row.attached_by,
  attachedAt: row.attached_at,
  purgedAt: row.purged_at,
});
