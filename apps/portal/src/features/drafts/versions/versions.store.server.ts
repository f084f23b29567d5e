import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { type DraftVersion, emptyTree, type StoredComparison } from '../draft-version.ts';
import type { LineageDecision } from './lineage.ts';

/** What the parser makes of the blocks and the corrections; changes only while the version is in review. */
export type ParsedPart = Pick<DraftVersion, 'tree' | 'diagnostics' | 'corrections'>;

export async function insertVersion(
  tx: Db,
  version: ParsedPart &
    Pick<
      DraftVersion,
      'id' | 'projectId' | 'ordinal' | 'documentId' | 'secrecyHits' | 'createdBy' | 'createdAt'
    >,
): Promise<void> {
  await tx
    .insertInto('draft_version')
    .values({
      ...parsedColumns(version),
      id: version.id,
      project_id: version.projectId,
      ordinal: version.ordinal,
      document_id: version.documentId,
      state: 'review',
      secrecy_hits: JSON.stringify(version.secrecyHits),
      secrecy_cleared_reason: null,
      secrecy_cleared_by: null,
      errors_accepted_reason: null,
      discarded_reason: null,
      sha256: null,
      comparison: null,
      lineage: '[]',
      open_pairs: null,
      created_by: version.createdBy,
      created_at: version.createdAt,
      confirmed_by: null,
      confirmed_at: null,
      version: 1,
    })
    .execute();
}

function parsedColumns(parsed: ParsedPart) {
  return {
    tree: JSON.stringify(parsed.tree),
    diagnostics: JSON.stringify(parsed.diagnostics),
    corrections: JSON.stringify(parsed.corrections),
  };
}

/** Counts on under the lock of the project, so that two uploads at once get two numbers. */
export async function nextOrdinal(tx: Db, projectId: string): Promise<number> {
  await tx.selectFrom('law_project').select('id').where('id', '=', projectId).forUpdate().execute();
  const row = await tx
    .selectFrom('draft_version')
    .select((eb) => eb.fn.max('ordinal').as('last'))
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

/** A version of this draft that is not discarded and rests on the same bytes. */
export async function findSameFile(
  db: Db,
  projectId: string,
  sha256: string,
): Promise<{ id: string; ordinal: number } | undefined> {
  return await db
    .selectFrom('draft_version')
    .innerJoin('imported_document', 'imported_document.id', 'draft_version.document_id')
    .select(['draft_version.id', 'draft_version.ordinal'])
    .where('draft_version.project_id', '=', projectId)
    .where('draft_version.state', '<>', 'discarded')
    .where('imported_document.sha256', '=', sha256)
    .executeTakeFirst();
}

export async function updateParsed(tx: Db, id: string, version: number, parsed: ParsedPart): Promise<void> {
  await updateInReview(tx, id, version, parsedColumns(parsed));
}

export async function writeLineage(
  tx: Db,
  id: string,
  version: number,
  lineage: readonly LineageDecision[],
): Promise<void> {
  await updateInReview(tx, id, version, { lineage: JSON.stringify(lineage) });
}

export async function writeCleared(
  tx: Db,
  id: string,
  version: number,
  cleared: { reason: string; by: string },
): Promise<void> {
  await updateInReview(tx, id, version, {
    secrecy_cleared_reason: cleared.reason,
    secrecy_cleared_by: cleared.by,
  });
}

export async function writeConfirmed(
  tx: Db,
  id: string,
  version: number,
  confirmed: {
    sha256: string;
    comparison: StoredComparison | null;
    errorsAcceptedReason: string | null;
    by: string | null;
    at: Date;
  },
): Promise<void> {
  await updateInReview(tx, id, version, {
    state: 'confirmed',
    sha256: confirmed.sha256,
    comparison: confirmed.comparison && JSON.stringify(confirmed.comparison),
    errors_accepted_reason: confirmed.errorsAcceptedReason,
    confirmed_by: confirmed.by,
    confirmed_at: confirmed.at,
  });
}

export async function writeDiscarded(tx: Db, id: string, version: number, reason: string): Promise<void> {
  await updateInReview(tx, id, version, { state: 'discarded', discarded_reason: reason });
}

async function updateInReview(
  tx: Db,
  id: string,
  version: number,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('draft_version')
    .set({ ...values, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'review')
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`draft version ${id}`);
}

export interface VersionOfFile {
  readonly id: string;
  readonly projectId: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly state: DraftVersion['state'];
}

/** Every version, of any draft of any body, that rests on these bytes. */
export async function findVersionsOfFile(db: Db, sha256: string): Promise<VersionOfFile[]> {
  return await db
    .selectFrom('draft_version as v')
    .innerJoin('imported_document as d', 'd.id', 'v.document_id')
    .select(['v.id', 'v.project_id as projectId', 'v.document_id as documentId', 'v.ordinal', 'v.state'])
    .where('d.sha256', '=', sha256)
    .execute();
}

/** Takes the words of a purged file out of its versions and discards those still in review. */
export async function eraseVersions(tx: Db, ids: readonly string[], reason: string): Promise<void> {
  await tx
    .updateTable('draft_version')
    .set((eb) => ({
      tree: JSON.stringify(emptyTree),
      diagnostics: '[]',
      corrections: '[]',
      secrecy_hits: '[]',
      lineage: '[]',
      state: 'discarded' as const,
      discarded_reason: reason,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', [...ids])
    .execute();
}
