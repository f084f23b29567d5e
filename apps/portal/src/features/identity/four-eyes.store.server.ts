import type { Db } from '#platform/db.server.ts';
import type { FourEyesException } from './four-eyes.ts';

declare module '#platform/db.server.ts' {
  interface Tables {
    four_eyes_exception: FourEyesExceptionTable;
  }
}

interface FourEyesExceptionTable {
  id: string;
  organisation_id: string;
  person_id: string;
  confirmed_by: string;
  reason: string;
  valid_from: string;
  valid_to: string;
}

export async function insertFourEyesException(tx: Db, exception: FourEyesException): Promise<void> {
  await tx
    .insertInto('four_eyes_exception')
    .values({
      id: exception.id,
      organisation_id: exception.organisationId,
      person_id: exception.personId,
      confirmed_by: exception.confirmedBy,
      reason: exception.reason,
      valid_from: exception.validFrom,
      valid_to: exception.validTo,
    })
    .execute();
}

/** All exceptions of these bodies, past ones too: `mayApprove` says when one has run out. */
export async function findFourEyesExceptions(
  db: Db,
  organisationIds: readonly string[],
): Promise<FourEyesException[]> {
  if (organisationIds.length === 0) return [];
  const rows = await db
    .selectFrom('four_eyes_exception')
    .selectAll()
    .where('organisation_id', 'in', [...organisationIds])
    .orderBy('valid_from')
    .execute();
  return rows.map(fromRow);
}

/** Locked, so that two who end it at once write one entry. */
export async function lockFourEyesException(tx: Db, id: string): Promise<FourEyesException | undefined> {
  const row = await tx
    .selectFrom('four_eyes_exception')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && fromRow(row);
}

export async function setExceptionEnd(tx: Db, id: string, validTo: string): Promise<void> {
  await tx.updateTable('four_eyes_exception').set({ valid_to: validTo }).where('id', '=', id).execute();
}

function fromRow(row: FourEyesExceptionTable): FourEyesException {
  return {
    id: row.id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    confirmedBy: row.confirmed_by,
    reason: row.reason,
    validFrom: row.valid_from,
    validTo: row.valid_to,
  };
}
