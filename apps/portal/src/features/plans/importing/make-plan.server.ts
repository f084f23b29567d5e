import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertPlan } from '../plans.store.server.ts';
import { orderDraft } from '../sections/order-draft.server.ts';
import { putSections } from '../sections/sections.store.server.ts';
import { printedUnits } from '../tasks/task-unit.ts';
import { putWordedTask } from '../templates/fill-plan.server.ts';
import type { ImportedRow, ImportedSection } from './import-content.ts';
import { holdImport, updateImport } from './imports.store.server.ts';
import { importChanged, openImport } from './start-import.server.ts';

export type MakeRefusal = 'notOpen' | 'noRows' | 'noTitle';

/**
 * Writes the plan with its tasks, all in one transaction: a draft, which a person still issues. A unit that nobody has confirmed stays a
 * printed name; a task without a lead stays without one.
 */
export async function makePlanOfImport(
  { db, clock }: Platform,
  actor: PersonActor,
  id: string,
  { version }: { readonly version: number },
): Promise<Result<{ planId: string }, MakeRefusal>> {
  await openImport(db, actor, id);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const found = await holdImport(tx, id);
    if (found.state !== 'open') return refuse('notOpen');
    if (found.version !== version) throw new Conflict(`plan import ${id}`);
    const { head, rows } = found.content;
    if (rows.length === 0) return refuse('noRows');
    if (head.title === '') return refuse('noTitle');
    const planId = newId(now);
    const { organisationId, programmeId, year } = found;
    await insertPlan(tx, {
      ...{
        id: planId,
        organisationId,
        programmeId,
        year,
        state: 'draft',
        createdAt: now,
        createdBy: actor.personId,
      },
      ...{ title: head.title, symbol: head.symbol || null, issuedOn: head.issuedOn, goals: head.goals },
    });
    const ids = await putImportedSections(tx, planId, found.content.sections ?? [], now);
    for (const row of rows)
      await addImportedTask(tx, { id: planId, year }, row, ids[row.section ?? -1] ?? null, now);
    await orderDraft(tx, { id: planId, state: 'draft' });
    await updateImport(tx, id, version, { state: 'made', plan_id: planId });
    const created = { year, programmeId, importId: id, tasks: rows.length };
    await record(
      tx,
      actor,
      { act: 'plan.created', objectKind: 'plan', objectId: planId, organisationId, after: created },
      now,
    );
    await importChanged(
      tx,
      actor,
      found,
      { act: 'planImport.made', after: { planId, tasks: rows.length } },
      now,
    );
    return ok({ planId });
  });
}

/** The headings of the file; returns the id of each. The text of goals is what the head says. */
async function putImportedSections(
  tx: Db,
  planId: string,
  read: readonly ImportedSection[],
  now: Date,
): Promise<string[]> {
  const sections = read.map((section) => ({ ...section, id: newId(now), level: 1 as const }));
  await putSections(tx, planId, sections);
  return sections.map(({ id }) => id);
}

async function addImportedTask(
  tx: Db,
  plan: { readonly id: string; readonly year: number },
  row: ImportedRow,
  sectionId: string | null,
  now: Date,
): Promise<void> {
  const of = (part: 'lead' | 'coordinating') => row.units.filter((unit) => unit.part === part);
  await putWordedTask(
    tx,
    plan,
    {
      ...{ title: row.title, product: row.product, mode: row.mode, timeText: row.time },
      ...{ leadText: printedUnits(of('lead')), coordinatingText: printedUnits(of('coordinating')) },
      ...{ parentId: null, sectionId, proofsWanted: 1, leads: of('lead'), helpers: of('coordinating') },
    },
    now,
  );
}
