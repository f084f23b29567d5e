import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { TableRefusal } from '#features/documents/sheets/read-columns.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { procedureColumnNames, procedureLevelWords, procedureStateWords } from '#text/vi/procedures.ts';
import { writeNew } from '../keep-procedures.server.ts';
import { findCodes } from '../procedures.store.server.ts';
import { type ReadProcedures, readProcedures } from './read-procedures.ts';

/** What would be added and what is wrong with the rest; nothing is written. */
export async function previewProcedures(
  { db, clock }: Platform,
  actor: PersonActor,
  table: string,
): Promise<ReadProcedures> {
  requirePermission(actor, 'procedure.edit', { organisationId: actor.organisationId });
  return await read(db, table, legalDay(clock.now()));
}

/** Adds the good lines, all of them or none; each has its own entry in the trail. */
export async function importProcedures(
  { db, clock }: Platform,
  actor: PersonActor,
  table: string,
): Promise<Result<{ taken: number; left: number }, TableRefusal | 'nothingToTake'>> {
  requirePermission(actor, 'procedure.edit', { organisationId: actor.organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, 'procedure code');
    const result = await read(tx, table, legalDay(now));
    if (!result.ok) return refuse(result.reason);
    const inputs = result.lines.flatMap(({ input }) => input ?? []);
    if (inputs.length === 0) return refuse('nothingToTake');
    for (const input of inputs) await writeNew(tx, actor, input, now);
    return ok({ taken: inputs.length, left: result.lines.length - inputs.length });
  });
}

async function read(db: Db, table: string, today: string): Promise<ReadProcedures> {
  const words = { columns: procedureColumnNames, states: procedureStateWords, levels: procedureLevelWords };
  return readProcedures(table, words, await findCodes(db), today);
}
