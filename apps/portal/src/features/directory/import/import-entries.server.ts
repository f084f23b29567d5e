import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { TableRefusal } from '#features/documents/sheets/read-columns.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryKindWords, importColumns } from '#text/vi/directory.ts';
import { findKnown, insertEntries } from '../directory.store.server.ts';
import { type ReadTable, readEntries } from './read-entries.ts';

export type ImportRefusal = TableRefusal | 'nothingToTake';

/** What would be taken and what is wrong with the rest; nothing is written. */
export async function previewImport(
  { db, clock }: Platform,
  actor: PersonActor,
  table: string,
): Promise<ReadTable> {
  const { organisationId } = actor;
  requirePermission(actor, 'directory.edit', { organisationId });
  return await read(db, organisationId, table, legalDay(clock.now()));
}

/**
 * Takes the good lines, all of them or none; those that may be somebody who is there already only when that is meant. The others
 * are left where they were pasted.
 */
export async function importEntries(
  { db, clock }: Platform,
  actor: PersonActor,
  table: string,
  { similarMeant = false }: { readonly similarMeant?: boolean } = {},
): Promise<Result<{ taken: number; left: number }, ImportRefusal>> {
  const { organisationId } = actor;
  requirePermission(actor, 'directory.edit', { organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `directory ${organisationId}`);
    const result = await read(tx, organisationId, table, legalDay(now));
    if (!result.ok) return refuse(result.reason);
    const entries = result.lines.flatMap(({ input, doubt }) =>
      input && (similarMeant || !doubt)
        ? [{ ...input, id: newId(now), organisationId, withdrawnOn: null, version: 1 }]
        : [],
    );
    if (entries.length === 0) return refuse('nothingToTake');
    await insertEntries(tx, entries, { by: actor.personId, at: now });
    const left = result.lines.length - entries.length;
    const where = { objectKind: 'organisation', objectId: organisationId, organisationId };
    const after = { entries: entries.length, left };
    await record(tx, actor, { act: 'directory.imported', ...where, after }, now);
    return ok({ taken: entries.length, left });
  });
}

async function read(db: Db, organisationId: string, table: string, today: string): Promise<ReadTable> {
  const words = { columns: importColumns, kinds: entryKindWords };
  return readEntries(table, words, await findKnown(db, organisationId), today);
}
