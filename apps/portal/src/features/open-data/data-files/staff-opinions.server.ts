import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { CSV_START, csvLine } from '#features/documents/sheets/csv.ts';
import type { Response } from '#features/responses/response.ts';
import { findResponses } from '#features/responses/responses.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { jsonEnd, OPINION_COLUMNS, opinionRow } from './data-lines.ts';
import { walkReceived } from './received-opinions.store.server.ts';

export const STAFF_FORMS = ['csv', 'jsonl'] as const;
export type StaffForm = (typeof STAFF_FORMS)[number];

const COLUMNS = [...OPINION_COLUMNS, 'state', 'answerState'] as const;

/**
 * Every opinion of a round with its answer as it stands now, written while it is read: for those who answer, before and after the
 * publication. It changes while people work, so it cannot be gone on with; the last line of the JSON form says that it is whole.
 */
export async function writeOpinionsForStaff(
  { db }: Platform,
  actor: Actor,
  consultationId: string,
  form: StaffForm,
): Promise<AsyncGenerator<Uint8Array>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.read', consultation);
  requirePermission(actor, 'opinion.read', consultation);
  return lines(db, consultationId, form, await findResponses(db, consultationId));
}

async function* lines(
  db: Platform['db'],
  consultationId: string,
  form: StaffForm,
  responses: ReadonlyMap<string, Response>,
): AsyncGenerator<Uint8Array> {
  if (form === 'csv') yield Buffer.from(CSV_START + csvLine(COLUMNS));
  let rows = 0;
  for await (const opinion of walkReceived(db, consultationId)) {
    const response = opinion.groupId === null ? undefined : responses.get(opinion.groupId);
    const row = {
      ...opinionRow(opinion, new Map()),
      ...{ outcome: response?.outcome ?? null, explanation: response?.explanation ?? null },
      ...{ changedUnit: response?.changedUnitId ?? null, changedNote: response?.changedNote || null },
      ...{ state: opinion.state, answerState: response?.state ?? null },
    };
    rows += 1;
    yield Buffer.from(
      form === 'csv' ? csvLine(COLUMNS.map((column) => row[column])) : `${JSON.stringify(row)}\n`,
    );
  }
  if (form === 'jsonl') yield Buffer.from(jsonEnd(rows));
}
