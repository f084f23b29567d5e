import type { Trace } from '#features/documents/publishing/traces.ts';
import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { DossierItem } from './dossier-rules.data.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    dossier_file: DossierFileTable;
  }
}

interface DossierFileTable {
  id: string;
  project_id: string;
  item: DossierItem;
  ordinal: number;
  document_id: string;
  note: string;
  secrecy_cleared_reason: string | null;
  secrecy_cleared_by: string | null;
  state: 'kept' | 'withdrawn';
  withdrawn_reason: string | null;
  published_sha256: string | null;
  published_at: Date | null;
  published_name: string | null;
  published_media_type: string | null;
  published_removed: unknown;
  created_by: string | null;
  created_at: Date;
  version: number;
}

/** A paper of the dossier: one upload of one item. */
export interface DossierFile {
  readonly id: string;
  readonly projectId: string;
  readonly item: DossierItem;
  readonly ordinal: number;
  readonly documentId: string;
  readonly note: string;
  readonly secrecyClearedReason: string | null;
  readonly state: 'kept' | 'withdrawn';
  readonly withdrawnReason: string | null;
  /** SHA-256 of the file that we wrote for the public; null: not public. */
  readonly publishedSha256: string | null;
  readonly publishedAt: Date | null;
  /** As what it is public; null: a Word file that we wrote from its words. */
  readonly publishedName: string | null;
  readonly publishedMediaType: string | null;
  /** What of the original is not in the public file. */
  readonly publishedRemoved: readonly Trace[];
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly version: number;
}

export async function insertDossierFile(
  tx: Db,
  file: Pick<
    DossierFile,
    'id' | 'projectId' | 'item' | 'ordinal' | 'documentId' | 'note' | 'secrecyClearedReason' | 'createdAt'
  > & { readonly createdBy: string },
): Promise<void> {
  await tx
    .insertInto('dossier_file')
    .values({
      id: file.id,
      project_id: file.projectId,
      item: file.item,
      ordinal: file.ordinal,
      document_id: file.documentId,
      note: file.note,
      secrecy_cleared_reason: file.secrecyClearedReason,
      secrecy_cleared_by: file.secrecyClearedReason === null ? null : file.createdBy,
      state: 'kept',
      withdrawn_reason: null,
      published_sha256: null,
      published_at: null,
      published_name: null,
      published_media_type: null,
      published_removed: '[]',
      created_by: file.createdBy,
      created_at: file.createdAt,
      version: 1,
    })
    .execute();
}

/** Counts on within the item; call under the lock of the draft. */
export async function nextDossierOrdinal(tx: Db, projectId: string, item: DossierItem): Promise<number> {
  const row = await tx
    .selectFrom('dossier_file')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('project_id', '=', projectId)
    .where('item', '=', item)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

export async function writeDossierFile(
  tx: Db,
  id: string,
  version: number,
  change: Partial<
    Pick<
      DossierFileTable,
      | 'state'
      | 'withdrawn_reason'
      | 'published_sha256'
      | 'published_at'
      | 'published_name'
      | 'published_media_type'
      | 'published_removed'
    >
  >,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('dossier_file')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`dossier file ${id}`);
}

export async function requireDossierFile(db: Db, id: string): Promise<DossierFile> {
  const row = isId(id)
    ? await db.selectFrom('dossier_file').selectAll().where('id', '=', id).executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`dossier file ${id}`);
  return fileFrom(row);
}

/** All papers of a draft, the newest of each item first. */
export async function findDossierFiles(db: Db, projectId: string): Promise<DossierFile[]> {
  const rows = await db
    .selectFrom('dossier_file')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('item')
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map(fileFrom);
}

function fileFrom(row: DossierFileTable): DossierFile {
  return {
    id: row.id,
    projectId: row.project_id,
    item: row.item,
    ordinal: row.ordinal,
    documentId: row.document_id,
    note: row.note,
    secrecyClearedReason: row.secrecy_cleared_reason,
    state: row.state,
    withdrawnReason: row.withdrawn_reason,
    publishedSha256: row.published_sha256,
    publishedAt: row.published_at,
    publishedName: row.published_name,
    publishedMediaType: row.published_media_type,
    publishedRemoved: row.published_removed as readonly Trace[],
    createdBy: row.created_by,
    createdAt: row.created_at,
    version: row.version,
  };
}
