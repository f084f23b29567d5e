import { isValidOn } from '#features/organisations/organisation.ts';
import { findOrganisations, organisationsAt } from '#features/organisations/organisations.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import type { Plan } from '../plan.ts';
import type { PlanSection } from '../sections/plan-section.ts';
import { findSections, putSections } from '../sections/sections.store.server.ts';
import type { Task } from '../task.ts';
import { type NamedUnit, unitsFromWords } from '../tasks/task-unit.ts';
import { findTaskUnits, putTaskUnits } from '../tasks/task-units.store.server.ts';
import { putTaskWindows } from '../tasks/task-windows.store.server.ts';
import { dueOf, timeFromWords } from '../tasks/time/task-time.ts';
import { appendTask, findTasks } from '../tasks.store.server.ts';
import { officialRows } from '../views/official-rows.ts';
import { filledIn } from './template-content.ts';
import type { PlanTemplate } from './templates.store.server.ts';

/** A task as words, on its way into a new plan: its days are read from the words for the year of that plan. */
export interface WordedTask
  extends Pick<Task, 'title' | 'product' | 'mode' | 'leadText' | 'coordinatingText' | 'timeText'> {
  readonly parentId: string | null;
  readonly sectionId: string | null;
  readonly proofsWanted: number;
  readonly leads: readonly NamedUnit[];
  readonly helpers: readonly NamedUnit[];
}

/** Writes a task that nobody has begun, at the end of the plan, and returns its id. */
export async function putWordedTask(
  tx: Db,
  { id: planId, year }: Pick<Plan, 'id' | 'year'>,
  task: WordedTask,
  now: Date,
): Promise<string> {
  const { leads, helpers, ...words } = task;
  const id = newId(now);
  const time = timeFromWords(task.timeText, year);
  const [first] = time.kind === 'dated' ? time.windows : [];
  const days = { fromOn: first?.from ?? null, dueOn: dueOf(time) };
  const state = { state: 'notStarted', stateNote: '', doneOn: null } as const;
  await appendTask(tx, { ...words, ...days, ...state, id, planId });
  await putTaskUnits(tx, id, 'lead', leads);
  await putTaskUnits(tx, id, 'coordinating', helpers);
  await putTaskWindows(tx, id, time.kind === 'dated' && time.recurs ? time.windows : []);
  return id;
}

/** Headings and proposed tasks of a template; returns the goals it begins with. */
export async function fillFromTemplate(
  tx: Db,
  plan: Pick<Plan, 'id' | 'year'>,
  { content }: PlanTemplate,
  { body, day, now }: { readonly body: string; readonly day: string; readonly now: Date },
): Promise<{ readonly goals: string }> {
  const fill = (words: string) => filledIn(words, { year: plan.year, body });
  const register = await organisationsAt(tx, day);
  const sections = content.sections.map((section): PlanSection => {
    const isGoals = section.kind === 'goals';
    return {
      ...section,
      id: newId(now),
      title: fill(section.title),
      body: isGoals ? '' : fill(section.body),
    };
  });
  await putSections(tx, plan.id, sections);
  for (const { section, ...task } of content.tasks)
    await putWordedTask(
      tx,
      plan,
      {
        ...{ mode: task.mode, title: fill(task.title), product: fill(task.product) },
        ...{
          leadText: task.leadText,
          coordinatingText: task.coordinatingText,
          timeText: fill(task.timeText),
        },
        ...{ parentId: null, sectionId: sections[section]?.id ?? null, proofsWanted: 1 },
        leads: unitsFromWords(task.leadText, register),
        helpers: unitsFromWords(task.coordinatingText, register),
      },
      now,
    );
  return { goals: fill(content.sections.find(({ kind }) => kind === 'goals')?.body ?? '') };
}

/**
 * What the plan of an earlier year said, as a plan that nobody has begun: headings, tasks that were not dropped, their units and
 * parts. A unit that has ended since is a name only. Of the words nothing is changed but the year in the printed time, which would
 * be past; who writes the plan reads the rest again.
 */
export async function fillFromPlan(
  tx: Db,
  plan: Pick<Plan, 'id' | 'year'>,
  earlier: Plan,
  { day, now }: { readonly day: string; readonly now: Date },
): Promise<{ readonly goals: string }> {
  const [sections, all] = [await findSections(tx, earlier.id), await findTasks(tx, earlier.id)];
  const kept = all.filter(({ state }) => state !== 'cancelled');
  const newSections = new Map(sections.map(({ id }) => [id, newId(now)]));
  await putSections(
    tx,
    plan.id,
    sections.map((section) => ({ ...section, id: newSections.get(section.id)! })),
  );
  const units = await findTaskUnits(
    tx,
    kept.map(({ id }) => id),
  );
  const bodies = await findOrganisations(tx, {
    ids: units.flatMap(({ organisationId }) => organisationId ?? []),
  });
  const valid = new Set(bodies.filter((body) => isValidOn(body, day)).map(({ id }) => id));
  const newTasks = new Map<string, string>();
  // A part is written behind what it belongs to; the numbers follow the headings afterwards.
  for (const { task } of officialRows(kept)) {
    const of = (wanted: 'lead' | 'coordinating') =>
      units
        .filter(({ taskId, part }) => taskId === task.id && part === wanted)
        .map(({ name, organisationId }) => ({
          name,
          organisationId: organisationId && valid.has(organisationId) ? organisationId : null,
        }));
    const { title, product, mode, leadText, coordinatingText, proofsWanted } = task;
    const id = await putWordedTask(
      tx,
      plan,
      {
        ...{ title, product, mode, leadText, coordinatingText, proofsWanted },
        timeText: task.timeText.replaceAll(String(earlier.year), String(plan.year)),
        parentId: newTasks.get(task.parentId ?? '') ?? null,
        sectionId: newSections.get(task.sectionId ?? '') ?? null,
        ...{ leads: of('lead'), helpers: of('coordinating') },
      },
      now,
    );
    newTasks.set(task.id, id);
  }
  return { goals: earlier.goals };
}
