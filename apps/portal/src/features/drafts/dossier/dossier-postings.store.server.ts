import { type Generated, sql } from 'kysely';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { DossierFile } from './dossier.store.server.ts';
import type { DossierItem } from './dossier-rules.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    dossier_posting: DossierPostingTable;
  }
}

interface DossierPostingTable {
  id: string;
  seq: Generated<string>;
  project_id: string;
  file_id: string;
  event: 'posted' | 'withdrawn';
  at: Date;
  sha256: string;
  by_person: string | null;
  reason: string;
}

/** A paper was put on the portal or taken off. Rows are final. */
export interface PaperPosting {
  readonly fileId: string;
  readonly item: DossierItem;
  readonly ordinal: number;
  readonly event: 'posted' | 'withdrawn';
  readonly at: Date;
  /** SHA-256 of the file that stood there. */
  readonly sha256: string;
  /** Null: the house itself, when a file was reported or shown again. */
  readonly byPerson: string | null;
  readonly reason: string;
}

/** Runs in the transaction of the act. */
export async function insertPaperPosting(
  tx: Db,
  file: Pick<DossierFile, 'id' | 'projectId'>,
  posting: Pick<PaperPosting, 'event' | 'at' | 'sha256' | 'byPerson'> & { readonly reason?: string },
): Promise<void> {
  const { event, at, sha256, byPerson, reason = '' } = posting;
  await tx
    .insertInto('dossier_posting')
    .values({
      ...{ id: newId(at), project_id: file.projectId, file_id: file.id },
      ...{ event, at, sha256, by_person: byPerson, reason },
    })
    .execute();
}

/** Public papers that were made from the file: nobody sees them while it is reported. */
export async function notePapersOfFile(
  tx: Db,
  sha256: string,
  event: PaperPosting['event'],
  at: Date,
): Promise<void> {
  const { rows } = await sql<{ id: string; projectId: string; sha256: string }>`
    select f.id, f.project_id as "projectId", f.published_sha256 as sha256
    from dossier_file f join imported_document d on d.id = f.document_id
    where d.sha256 = ${sha256} and f.published_sha256 is not null`.execute(tx);
  for (const file of rows)
    await insertPaperPosting(tx, file, { event, at, sha256: file.sha256, byPerson: null });
}

/** All that was posted and taken off of a draft's dossier, in the order of time. */
export async function findPaperPostings(db: Db, projectId: string): Promise<PaperPosting[]> {
  return await db
    .selectFrom('dossier_posting as e')
    .innerJoin('dossier_file as f', 'f.id', 'e.file_id')
    .select([
      ...(['e.event', 'e.at', 'e.sha256', 'e.reason', 'f.item', 'f.ordinal'] as const),
      ...(['e.file_id as fileId', 'e.by_person as byPerson'] as const),
    ])
    .where('e.project_id', '=', projectId)
    .orderBy('e.at')
    .orderBy('e.seq')
    .execute();
}
