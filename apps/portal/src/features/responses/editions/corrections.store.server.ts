import type { Db } from '#platform/db.server.ts';
import { Conflict, NotFound } from '#platform/errors.ts';
import { isId } from '#platform/ids.ts';
import type { ResponseOutcome } from '../matrix.ts';
import type { Correction, CorrectionState } from './correction.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    answer_correction: AnswerCorrectionTable;
  }
}

interface AnswerCorrectionTable {
  consultation_id: string;
  id: string;
  group_id: string;
  said: string;
  outcome: ResponseOutcome;
  explanation: string;
  changed_unit_id: string | null;
  changed_note: string;
  reason: string;
  state: CorrectionState;
  proposed_by: string;
  proposed_at: Date;
  approved_by: string | null;
  approved_at: Date | null;
  returned_reason: string | null;
  edition: number | null;
  version: number;
}

/** All corrections of a consultation, the latest first. */
export async function findCorrections(db: Db, consultationId: string): Promise<Correction[]> {
  const rows = await db
    .selectFrom('answer_correction')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .orderBy('proposed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(fromRow);
}

export async function requireCorrection(db: Db, consultationId: string, id: string): Promise<Correction> {
  const row = isId(id)
    ? await db
        .selectFrom('answer_correction')
        .selectAll()
        .where('consultation_id', '=', consultationId)
        .where('id', '=', id)
        .executeTakeFirst()
    : undefined;
  if (!row) throw new NotFound(`correction ${id}`);
  return fromRow(row);
}

type NewCorrection = Omit<
  Correction,
  'state' | 'approvedBy' | 'approvedAt' | 'returnedReason' | 'edition' | 'version'
>;

/** False when another correction of the same answer waits. */
export async function insertCorrection(tx: Db, correction: NewCorrection): Promise<boolean> {
  const result = await tx
    .insertInto('answer_correction')
    .values({
      consultation_id: correction.consultationId,
      id: correction.id,
      group_id: correction.groupId,
      said: correction.said,
      outcome: correction.outcome,
      explanation: correction.explanation,
      changed_unit_id: correction.changedUnitId,
      changed_note: correction.changedNote,
      reason: correction.reason,
      state: 'proposed',
      proposed_by: correction.proposedBy,
      proposed_at: correction.proposedAt,
      approved_by: null,
      approved_at: null,
      returned_reason: null,
      edition: null,
      version: 1,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['consultation_id', 'group_id'])
        .where('state', 'in', ['proposed', 'approved'])
        .doNothing(),
    )
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

type CorrectionChange = Partial<
  Pick<AnswerCorrectionTable, 'state' | 'approved_by' | 'approved_at' | 'returned_reason' | 'edition'>
>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateCorrection(
  tx: Db,
  key: Pick<Correction, 'consultationId' | 'id'>,
  version: number,
  change: CorrectionChange,
): Promise<void> {
  const result = await tx
    .updateTable('answer_correction')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('consultation_id', '=', key.consultationId)
    .where('id', '=', key.id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`correction ${key.id}`);
}

function fromRow(row: AnswerCorrectionTable): Correction {
  return {
    consultationId: row.consultation_id,
    id: row.id,
    groupId: row.group_id,
    said: row.said,
    outcome: row.outcome,
    explanation: row.explanation,
    changedUnitId: row.changed_unit_id,
    changedNote: row.changed_note,
    reason: row.reason,
    state: row.state,
    proposedBy: row.proposed_by,
    proposedAt: row.proposed_at,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    returnedReason: row.returned_reason,
    edition: row.edition,
    version: row.version,
  };
}
