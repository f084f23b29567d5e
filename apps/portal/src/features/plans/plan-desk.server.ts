import type { Actor } from '#features/authority/actor.ts';
import { can } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { listAmendments } from './amendments/amendment-desk.server.ts';
import { findImportOfPlan } from './importing/imports.store.server.ts';
import { planEventsOf } from './plan.ts';
import { openPlan } from './plan-access.server.ts';
import { requirePlan } from './plans.store.server.ts';
import { findProgrammes } from './programmes.store.server.ts';
import { sectionsOver } from './sections/plan-section.ts';
import { findSections } from './sections/sections.store.server.ts';
import { progressOf, standingOf } from './task.ts';
import { shownDetails } from './tasks/task-desk.server.ts';
import { findTaskUnits } from './tasks/task-units.store.server.ts';
import { findTasks } from './tasks.store.server.ts';
import { requireTemplate } from './templates/templates.store.server.ts';

/** All that the page of one plan shows; to a body that some tasks name, the head of the plan and these tasks. */
export async function loadPlan({ db, clock }: Platform, actor: Actor, id: string) {
  const { plan, part } = await openPlan(db, actor, id);
  const [programmes, all, source, sections, template, before] = await Promise.all([
    findProgrammes(db),
    findTasks(db, id),
    findImportOfPlan(db, id),
    findSections(db, id),
    plan.template ? requireTemplate(db, plan.template.id, plan.template.version) : undefined,
    plan.madeFrom ? requirePlan(db, plan.madeFrom) : undefined,
  ]);
  const tasks = all.filter((task) => part === undefined || part.has(task.id));
  const ids = tasks.map((task) => task.id);
  // Percent needs the parts of a task, whoever does them; only the tasks of the part are shown.
  const [details, units] = await Promise.all([shownDetails(db, all), findTaskUnits(db, ids)]);
  const today = legalDay(clock.now());
  return {
    plan: part === undefined ? plan : { ...plan, goals: '' },
    isPart: part !== undefined,
    programme: programmes.find((programme) => programme.id === plan.programmeId),
    tasks: tasks.map((task) => ({
      ...task,
      parentId: ids.includes(task.parentId ?? '') ? task.parentId : null,
      standing: standingOf(task, today),
      percent: details.percent(task),
      turns: details.windows(task.id).length,
      evidence: details.evidence(task.id),
      units: units.filter(({ taskId }) => taskId === task.id),
    })),
    progress: progressOf(tasks),
    sections: part === undefined ? sections : sectionsOver(sections, tasks),
    /** The template it was made of, and the plan of an earlier year; for who reads all of it. */
    origin: {
      template: part === undefined && template ? { name: template.name, ...plan.template! } : null,
      earlier:
        part === undefined && before ? { id: before.id, title: before.title, year: before.year } : null,
    },
    events: planEventsOf(plan.state),
    amendments: await listAmendments(db, actor, plan),
    trail:
      part === undefined
        ? await findTrail(db, { objectKind: ['plan', 'task'], objectId: [id, ...ids], limit: 60 })
        : [],
    /** The import with the file from which it was made, for who keeps the plan. */
    sourceId: can(actor, 'plan.edit', plan) ? (source?.id ?? null) : null,
    may: {
      edit: can(actor, 'plan.edit', plan),
      report: can(actor, 'task.report', plan),
      money: can(actor, 'money.read', plan),
    },
  };
}
