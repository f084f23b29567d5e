import type { SecrecyPlace } from '#features/documents/scan-secrecy.ts';
import type { Db } from '#platform/db.server.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    refused_upload: RefusedUploadTable;
  }
}

interface RefusedUploadTable {
  id: string;
  project_id: string;
  cause: RefusedUpload['cause'];
  places: unknown;
  refused_to: string;
  refused_at: Date;
}

/** That an upload was stopped: who, when, of which draft, where the mark stood. Never a word of the file, nor its name. */
export interface RefusedUpload {
  readonly projectId: string;
  /** `declared`: the person said so · `stamp`: the scan found one. */
  readonly cause: 'declared' | 'stamp';
  readonly places: readonly SecrecyPlace[];
  readonly refusedTo: string;
  readonly refusedAt: Date;
}

export async function insertRefusedUpload(
  tx: Db,
  refused: RefusedUpload & { readonly id: string },
): Promise<void> {
  await tx
    .insertInto('refused_upload')
    .values({
      id: refused.id,
      project_id: refused.projectId,
      cause: refused.cause,
      places: JSON.stringify(refused.places),
      refused_to: refused.refusedTo,
      refused_at: refused.refusedAt,
    })
    .execute();
}

/** Of one draft, the newest first. */
export async function findRefusedUploads(db: Db, projectId: string): Promise<RefusedUpload[]> {
  const rows = await db
    .selectFrom('refused_upload')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('refused_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({
    projectId: row.project_id,
    cause: row.cause,
    places: row.places as readonly SecrecyPlace[],
    refusedTo: row.refused_to,
    refusedAt: row.refused_at,
  }));
}
