import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertPlan } from '../plans.store.server.ts';
import { printedUnits } from '../tasks/task-unit.ts';
import { putTaskUnits } from '../tasks/task-units.store.server.ts';
import { putTaskWindows } from '../tasks/task-windows.store.server.ts';
import { dueOf, timeFromWords } from '../tasks/time/task-time.ts';
import { appendTask } from '../tasks.store.server.ts';
import type { ImportedRow } from './import-content.ts';
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
    for (const row of rows) await addImportedTask(tx, planId, row, year, newId(now));
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

async function addImportedTask(
  tx: Db,
  planId: string,
  row: ImportedRow,
  year: number,
  id: string,
): Promise<void> {
  const time = timeFromWords(row.time, year);
  const [first] = time.kind === 'dated' ? time.windows : [];
  const of = (part: 'lead' | 'coordinating') => row.units.filter((unit) => unit.part === part);
  await appendTask(tx, {
    ...{
      id,
      planId,
      title: row.title,
      product: row.product,
      mode: row.mode,
      parentId: null,
      timeText: row.time,
    },
    ...{ leadText: printedUnits(of('lead')), coordinatingText: printedUnits(of('coordinating')) },
    ...{
      fromOn: first?.from ?? null,
      dueOn: dueOf(time),
      proofsWanted: 1,
      state: 'notStarted',
      stateNote: '',
      doneOn: null,
    },
  });
  await putTaskUnits(tx, id, 'lead', of('lead'));
  await putTaskUnits(tx, id, 'coordinating', of('coordinating'));
  await putTaskWindows(tx, id, time.kind === 'dated' && time.recurs ? time.windows : []);
}
