import { isValidOn } from '#features/organisations/organisation.ts';
import { organisationsAt, requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findOnlyAsked } from '../giving/find-standing.server.ts';
import type { TaskInput } from '../plan.schema.ts';
import { findSections } from '../sections/sections.store.server.ts';
import { isClosed, type Task } from '../task.ts';
import { findTasks } from '../tasks.store.server.ts';
import { wouldCircle } from './task-links.ts';
import { keepBound, type NamedUnit, printedUnits, settleLeads, unitsFromWords } from './task-unit.ts';
import { findTaskUnits, putTaskUnits } from './task-units.store.server.ts';
import { findTaskWindows, putTaskWindows } from './task-windows.store.server.ts';
import { dueOf, timeFromWords } from './time/task-time.ts';
import type { TimeWindow } from './time/time-days.ts';

export type FieldRefusal =
  | 'leadNeeded'
  | 'leadsDiffer'
  | 'unitEnded'
  | 'onlyAsked'
  | 'parentElsewhere'
  | 'parentCircle'
  | 'parentClosed'
  | 'sectionElsewhere';

/** What a form says of a task, understood: its units, its stretch of days, its turns when it recurs. */
export interface TaskFields {
  readonly leads: readonly NamedUnit[];
  readonly helpers: readonly NamedUnit[];
  readonly windows: readonly TimeWindow[];
  readonly row: Pick<
    Task,
    'title' | 'product' | 'mode' | 'parentId' | 'sectionId' | 'leadText' | 'coordinatingText' | 'timeText'
  > &
    Pick<Task, 'fromOn' | 'dueOn' | 'proofsWanted'>;
}

interface Place {
  /** Whose plan it is. */
  readonly organisationId: string;
  readonly planId: string;
  readonly year: number;
  readonly today: string;
  /** The task that is edited, as it is; none for a new one. */
  readonly task?: Task;
}

/** A day that is given wins over the words; else the words of the plan are read (`task-time.ts`). */
export async function readTaskFields(
  db: Db,
  input: TaskInput,
  { organisationId, planId, year, today, task }: Place,
): Promise<Result<TaskFields, FieldRefusal>> {
  const register = await organisationsAt(db, today);
  const before = task ? await findTaskUnits(db, [task.id]) : [];
  const was = (wanted: 'lead' | 'coordinating') => before.filter(({ part }) => part === wanted);
  const chosen = input.leadId ? await requireOrganisation(db, input.leadId) : undefined;
  // It leads nothing new; what it led when it ended may still be worded anew.
  const ledIt = was('lead').some(({ organisationId }) => organisationId === chosen?.id);
  if (chosen && !ledIt && !isValidOn(chosen, today)) return refuse('unitEnded', { unit: chosen.name });
  const leads = settleLeads(
    { chosen, printed: unitsFromWords(input.leadText, register), text: input.leadText },
    task && { text: task.leadText, leads: was('lead') },
  );
  if (!leads) return refuse('leadsDiffer');
  if (leads.length === 0) return refuse('leadNeeded');
  const mode = input.mode ?? 'assigned';
  const onlyAsked = await findOnlyAsked(db, organisationId, { mode, leads }, today);
  if (onlyAsked.length > 0) return refuse('onlyAsked', { units: onlyAsked.join('; ') });
  const parentId = input.parentId ?? null;
  const refusal = parentId && whyNotUnder(parentId, await findTasks(db, planId), task);
  if (refusal) return refuse(refusal);
  // A form without headings says nothing of them.
  const sectionId = input.sectionId === undefined ? (task?.sectionId ?? null) : input.sectionId;
  if (sectionId && !(await findSections(db, planId)).some(({ id }) => id === sectionId))
    return refuse('sectionElsewhere');
  const time = timeFromWords(input.timeText, year);
  const [first] = time.kind === 'dated' ? time.windows : [];
  const given = input.dueOn !== null && input.dueOn !== dueOf(time);
  const recurs = time.kind === 'dated' && time.recurs && !given;
  const isPrinted = leads.some(({ name }) => input.leadText.toLowerCase().includes(name.toLowerCase()));
  return ok({
    leads,
    helpers: keepBound(unitsFromWords(input.coordinatingText, register), was('coordinating')),
    windows: recurs ? time.windows : [],
    row: {
      ...{ title: input.title, product: input.product, timeText: input.timeText, parentId, sectionId },
      ...{ mode, proofsWanted: input.proofsWanted ?? 1 },
      leadText: isPrinted ? input.leadText : printedUnits(leads),
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

/** Why a task cannot be a part of that one; what stands under it already may stay there. */
function whyNotUnder(
  parentId: string,
  tasks: readonly Task[],
  task: Task | undefined,
): 'parentElsewhere' | 'parentCircle' | 'parentClosed' | undefined {
  const parent = tasks.find(({ id }) => id === parentId);
  if (!parent) return 'parentElsewhere';
  const links = tasks.flatMap(({ id, parentId: to }) => (to && id !== task?.id ? [{ from: id, to }] : []));
  if (task && wouldCircle(links, { from: task.id, to: parentId })) return 'parentCircle';
  return isClosed(parent) && parentId !== task?.parentId ? 'parentClosed' : undefined;
}
