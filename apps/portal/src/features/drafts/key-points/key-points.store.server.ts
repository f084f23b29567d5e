import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { ApprovedKeyPoint, KeyPoint, KeyPointSheet, SheetState } from './key-points.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    key_point_sheet: KeyPointSheetTable;
    approved_key_points: ApprovedKeyPointsTable;
  }
}

interface KeyPointSheetTable {
  project_id: string;
  points: unknown;
  state: SheetState;
  proposed_by: string | null;
  proposed_at: Date | null;
  returned_reason: string | null;
  version: number;
  stale_points: number | null;
}

interface ApprovedKeyPointsTable {
  id: string;
  project_id: string;
  edition: number;
  draft_version_id: string;
  points: unknown;
  sha256: string;
  proposed_by: string | null;
  approved_by: string | null;
  approved_at: Date;
}

/** The sheet of a draft; an empty one at version 0 while nobody has written. */
export async function findSheet(db: Db, projectId: string): Promise<KeyPointSheet> {
  const row = await db
    .selectFrom('key_point_sheet')
    .selectAll()
    .where('project_id', '=', projectId)
    .executeTakeFirst();
  return {
    projectId,
    points: (row?.points ?? []) as readonly KeyPoint[],
    state: row?.state ?? 'writing',
    proposedBy: row?.proposed_by ?? null,
    proposedAt: row?.proposed_at ?? null,
    returnedReason: row?.returned_reason ?? null,
    version: row?.version ?? 0,
  };
}

/** Writes the sheet that the person saw at this version; somebody else's writing in between is a conflict. */
export async function writeSheet(tx: Db, sheet: KeyPointSheet): Promise<void> {
  const values = {
    points: JSON.stringify(sheet.points),
    state: sheet.state,
    proposed_by: sheet.proposedBy,
    proposed_at: sheet.proposedAt,
    returned_reason: sheet.returnedReason,
    version: sheet.version + 1,
  };
  if (sheet.version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('key_point_sheet')
      .values({ project_id: sheet.projectId, ...values, stale_points: null })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) throw new Conflict(`key points of ${sheet.projectId}`);
    return;
  }
  const { numUpdatedRows } = await tx
    .updateTable('key_point_sheet')
    .set(values)
    .where('project_id', '=', sheet.projectId)
    .where('version', '=', sheet.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Conflict(`key points of ${sheet.projectId}`);
}

export interface ApprovedKeyPoints {
  readonly id: string;
  readonly projectId: string;
  readonly edition: number;
  readonly draftVersionId: string;
  readonly points: readonly ApprovedKeyPoint[];
  readonly sha256: string;
  readonly proposedBy: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date;
}

export async function insertApproved(tx: Db, approved: ApprovedKeyPoints): Promise<void> {
  await tx
    .insertInto('approved_key_points')
    .values({
      id: approved.id,
      project_id: approved.projectId,
      edition: approved.edition,
      draft_version_id: approved.draftVersionId,
      points: JSON.stringify(approved.points),
      sha256: approved.sha256,
      proposed_by: approved.proposedBy,
      approved_by: approved.approvedBy,
      approved_at: approved.approvedAt,
    })
    .execute();
}

/** Every edition, the newest first. */
export async function findApproved(db: Db, projectId: string): Promise<ApprovedKeyPoints[]> {
  const rows = await db
    .selectFrom('approved_key_points')
    .selectAll()
    .where('project_id', '=', projectId)
    .orderBy('edition', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    projectId: row.project_id,
    edition: row.edition,
    draftVersionId: row.draft_version_id,
    points: row.points as readonly ApprovedKeyPoint[],
    sha256: row.sha256,
    proposedBy: row.proposed_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
  }));
}
