import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { TableRefusal } from '#features/documents/sheets/read-columns.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { resultColumnNames } from '#text/vi/indices.ts';
import type { PublicIndex } from '../index-result.ts';
import { findResults, insertResult, requireIndex } from '../indices.store.server.ts';
import { about, told } from '../keep-indices.server.ts';
import { type ReadResults, readResults } from './read-results.ts';

/** What would be entered and what is wrong with the rest; nothing is written. */
export async function previewResults(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  table: string,
): Promise<ReadResults> {
  const index = await requireIndex(db, id);
  requirePermission(actor, 'index.edit', index);
  return await read(db, index, table, legalDay(clock.now()));
}

/** Enters the good lines, all of them or none; the others stay where they were pasted. */
export async function importResults(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  table: string,
): Promise<Result<{ taken: number; left: number }, TableRefusal | 'nothingToTake'>> {
  const index = await requireIndex(db, id);
  requirePermission(actor, 'index.edit', index);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `index ${id}`);
    const result = await read(tx, index, table, legalDay(now));
    if (!result.ok) return refuse(result.reason);
    const inputs = result.lines.flatMap(({ input }) => input ?? []);
    if (inputs.length === 0) return refuse('nothingToTake');
    for (const input of inputs)
      await insertResult(
        tx,
        { id: newId(now), indexId: id, ...input, reason: '', version: 1 },
        { by: actor.personId, at: now },
      );
    const left = result.lines.length - inputs.length;
    if (index.shownAt) await told(tx, index, now);
    const after = { entries: inputs.length, left };
    await record(tx, actor, { act: 'index.resultsImported', ...about(index), after }, now);
    return ok({ taken: inputs.length, left });
  });
}

async function read(db: Db, index: PublicIndex, table: string, today: string): Promise<ReadResults> {
  const [bodies, results] = await Promise.all([findOrganisations(db), findResults(db, index.id)]);
  const known = new Set(results.map(({ organisationId, year }) => `${organisationId} ${year}`));
  return readResults(table, resultColumnNames, { bodies, known, top: index.top, today });
}
