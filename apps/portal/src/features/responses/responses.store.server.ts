import type { Db } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import type { ResponseOutcome } from './matrix.ts';
import type { Response, ResponseState } from './response.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    response: ResponseTable;
  }
}

interface ResponseTable {
  consultation_id: string;
  group_id: string;
  outcome: ResponseOutcome | null;
  explanation: string;
  changed_unit_id: string | null;
  changed_note: string;
  state: ResponseState;
  written_by: string | null;
  proposed_by: string | null;
  checked_by: string | null;
  checked_at: Date | null;
  proposed_at: Date | null;
  approved_by: string | null;
  approved_at: Date | null;
  returned_reason: string | null;
  version: number;
}

export async function findResponse(
  db: Db,
  consultationId: string,
  groupId: string,
): Promise<Response | undefined> {
  const row = await db
    .selectFrom('response')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .where('group_id', '=', groupId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** All answers of a consultation, by group. */
export async function findResponses(db: Db, consultationId: string): Promise<Map<string, Response>> {
  const rows = await db
    .selectFrom('response')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .execute();
  return new Map(rows.map((row) => [row.group_id, fromRow(row)]));
}

type Words = Pick<Response, 'outcome' | 'explanation' | 'changedUnitId' | 'changedNote'>;

/** The first saved words of a group; throws Conflict when somebody else was first. */
export async function insertResponse(
  tx: Db,
  key: Pick<Response, 'consultationId' | 'groupId'>,
  words: Words,
  writtenBy: string | null,
): Promise<void> {
  const result = await tx
    .insertInto('response')
    .values({
      consultation_id: key.consultationId,
      group_id: key.groupId,
      outcome: words.outcome,
      explanation: words.explanation,
      changed_unit_id: words.changedUnitId,
      changed_note: words.changedNote,
      state: 'writing',
      written_by: writtenBy,
      proposed_by: null,
      checked_by: null,
      checked_at: null,
      proposed_at: null,
      approved_by: null,
      approved_at: null,
      returned_reason: null,
      version: 1,
    })
    .onConflict((conflict) => conflict.columns(['consultation_id', 'group_id']).doNothing())
    .executeTakeFirst();
  if (result.numInsertedOrUpdatedRows !== 1n) throw new Conflict(`response ${key.groupId}`);
}

export type ResponseChange = Partial<Omit<ResponseTable, 'consultation_id' | 'group_id' | 'version'>>;

/** Writes the change when nobody else has written since `version` was read; throws Conflict otherwise. */
export async function updateResponse(
  tx: Db,
  key: Pick<Response, 'consultationId' | 'groupId'>,
  version: number,
  change: ResponseChange,
): Promise<void> {
  const result = await tx
    .updateTable('response')
    .set((build) => ({ ...change, version: build('version', '+', 1) }))
    .where('consultation_id', '=', key.consultationId)
    .where('group_id', '=', key.groupId)
    .where('version', '=', version)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) throw new Conflict(`response ${key.groupId}`);
}

function fromRow(row: ResponseTable): Response {
  return {
    consultationId: row.consultation_id,
    groupId: row.group_id,
    outcome: row.outcome,
    explanation: row.explanation,
    changedUnitId: row.changed_unit_id,
    changedNote: row.changed_note,
    state: row.state,
    writtenBy: row.written_by,
    proposedBy: row.proposed_by,
    checkedBy: row.checked_by,
    approvedBy: row.approved_by,
    approvedAt: row.approved_at,
    returnedReason: row.returned_reason,
    version: row.version,
  };
}
