import type { Actor } from '#features/authority/actor.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { openPlan } from '../plan-access.server.ts';
import { sectionsOver } from '../sections/plan-section.ts';
import { findSections } from '../sections/sections.store.server.ts';
import { progressOf, standingOf } from '../task.ts';
import { findTaskUnits } from '../tasks/task-units.store.server.ts';
import { findTaskWindows } from '../tasks/task-windows.store.server.ts';
import { findTasks } from '../tasks.store.server.ts';
import type { ViewedTask } from './viewed-task.ts';

/** What each view of a plan stands on; to a body that some tasks name, the head of the plan and these tasks. */
export async function loadPlanView({ db, clock }: Platform, actor: Actor, id: string) {
  const { plan, part } = await openPlan(db, actor, id);
  const today = legalDay(clock.now());
  const shown = (await findTasks(db, plan.id)).filter((task) => part === undefined || part.has(task.id));
  const ids = shown.map((task) => task.id);
  const [units, turns, sections] = await Promise.all([
    findTaskUnits(db, ids),
    findTaskWindows(db, ids),
    findSections(db, plan.id),
  ]);
  const named = units.flatMap(({ organisationId }) => organisationId ?? []);
  const bodies = await findOrganisations(db, { ids: [...new Set([plan.organisationId, ...named])] });
  const tasks: ViewedTask[] = shown.map((task) => ({
    ...task,
    parentId: ids.includes(task.parentId ?? '') ? task.parentId : null,
    standing: standingOf(task, today),
    units: units.filter(({ taskId }) => taskId === task.id),
    turns: turns.filter(({ taskId }) => taskId === task.id),
  }));
  return {
    plan: part === undefined ? plan : { ...plan, goals: '' },
    isPart: part !== undefined,
    body: bodies.find((body) => body.id === plan.organisationId)?.name ?? '',
    shortNames: Object.fromEntries(bodies.map((body) => [body.id, body.shortName])),
    tasks,
    sections: part === undefined ? sections : sectionsOver(sections, tasks),
    progress: progressOf(tasks),
    today,
  };
}
