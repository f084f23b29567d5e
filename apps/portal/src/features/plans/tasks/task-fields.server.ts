import { isValidOn } from '#features/organisations/organisation.ts';
import { organisationsAt, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { TaskInput } from '../plan.schema.ts';
import type { Task } from '../task.ts';
import { findTasks } from '../tasks.store.server.ts';
import { wouldCircle } from './task-links.ts';
import { dueOf, type TimeWindow, timeFromWords } from './task-time.ts';
import { type NamedUnit, printedUnits, unitsFromWords } from './task-unit.ts';
import { putTaskUnits } from './task-units.store.server.ts';
import { findTaskWindows, putTaskWindows } from './task-windows.store.server.ts';

export type FieldRefusal = 'leadNeeded' | 'unitEnded' | 'parentElsewhere' | 'parentCircle';

/** What a form says of a task, understood: its units, its stretch of days, its turns when it recurs. */
export interface TaskFields {
  readonly leads: readonly NamedUnit[];
  readonly helpers: readonly NamedUnit[];
  readonly windows: readonly TimeWindow[];
  readonly row: Pick<
    Task,
    'title' | 'product' | 'mode' | 'parentId' | 'leadText' | 'coordinatingText' | 'timeText'
  > &
    Pick<Task, 'fromOn' | 'dueOn' | 'proofsWanted'>;
}

/** A day that is given wins over the words; else the words of the plan are read (`task-time.ts`). */
export async function readTaskFields(
  db: Db,
  input: TaskInput,
  { planId, year, today, taskId }: { planId: string; year: number; today: string; taskId?: string },
): Promise<Result<TaskFields, FieldRefusal>> {
  const register = await organisationsAt(db, today);
  const printed = unitsFromWords(input.leadText, register);
  const leads = await withChosen(db, input.leadId, printed, today);
  if (!leads.ok) return leads;
  if (leads.value.length === 0) return refuse('leadNeeded');
  const parentId = input.parentId ?? null;
  if (parentId) {
    const tasks = await findTasks(db, planId);
    if (!tasks.some(({ id }) => id === parentId)) return refuse('parentElsewhere');
    const links = tasks.flatMap(({ id, parentId: to }) => (to && id !== taskId ? [{ from: id, to }] : []));
    if (taskId && wouldCircle(links, { from: taskId, to: parentId })) return refuse('parentCircle');
  }
  const time = timeFromWords(input.timeText, year);
  const [first] = time.kind === 'dated' ? time.windows : [];
  const given = input.dueOn !== null && input.dueOn !== first?.due;
  const recurs = time.kind === 'dated' && time.recurs && !given;
  return ok({
    leads: leads.value,
    helpers: unitsFromWords(input.coordinatingText, register),
    windows: recurs ? time.windows : [],
    row: {
      ...{ title: input.title, product: input.product, timeText: input.timeText, parentId },
      ...{ mode: input.mode ?? 'assigned', proofsWanted: input.proofsWanted ?? 1 },
      leadText: input.leadText || printedUnits(leads.value),
      coordinatingText: input.coordinatingText,
      fromOn: given ? null : (first?.from ?? null),
      dueOn: given ? input.dueOn : dueOf(time),
    },
  });
}

/** Writes the rows behind a task; of what recurs the day of the first open turn is the day of the task. */
export async function putTaskFields(tx: Db, taskId: string, fields: TaskFields): Promise<void> {
  await putTaskUnits(tx, taskId, 'lead', fields.leads);
  await putTaskUnits(tx, taskId, 'coordinating', fields.helpers);
  await putTaskWindows(tx, taskId, fields.windows);
}

/** First and last day of the turn that a recurring task is at; the last one when all are done. */
export async function openTurn(
  db: Db,
  taskId: string,
): Promise<{ from_on: string | null; due_on: string } | undefined> {
  const windows = await findTaskWindows(db, [taskId]);
  const turn = windows.find(({ doneOn }) => doneOn === null) ?? windows.at(-1);
  return turn && { from_on: turn.from, due_on: turn.due };
}

/** The body that was chosen leads; the first printed name is its name on paper unless that is another body's. */
async function withChosen(
  db: Db,
  leadId: string | null,
  printed: readonly NamedUnit[],
  today: string,
): Promise<Result<readonly NamedUnit[], 'unitEnded'>> {
  if (!leadId) return ok(printed);
  const body = await requireOrganisation(db, leadId);
  if (!isValidOn(body, today)) return refuse('unitEnded', { unit: body.name });
  const [first, ...rest] = printed;
  const isItsName = first && (first.organisationId === null || first.organisationId === leadId);
  const others = (isItsName ? rest : printed).filter(({ organisationId }) => organisationId !== leadId);
  return ok([{ organisationId: leadId, name: isItsName ? first.name : body.name }, ...others]);
}
