import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { planEventsOf } from './plan.ts';
import { requirePlan } from './plans.store.server.ts';
import { findProgrammes } from './programmes.store.server.ts';
import { progressOf, standingOf } from './task.ts';
import { shownDetails } from './tasks/task-desk.server.ts';
import { findTaskUnits } from './tasks/task-units.store.server.ts';
import { findTasks } from './tasks.store.server.ts';

/** All that the page of one plan shows. */
export async function loadPlan({ db, clock }: Platform, actor: Actor, id: string) {
  const plan = await requirePlan(db, id);
  requirePermission(actor, plan.state === 'draft' ? 'plan.readDraft' : 'plan.read', plan);
  const [programmes, tasks] = await Promise.all([findProgrammes(db), findTasks(db, id)]);
  const [details, units] = await Promise.all([
    shownDetails(db, tasks),
    findTaskUnits(
      db,
      tasks.map((task) => task.id),
    ),
  ]);
  const today = legalDay(clock.now());
  return {
    plan,
    programme: programmes.find((programme) => programme.id === plan.programmeId),
    tasks: tasks.map((task) => ({
      ...task,
      standing: standingOf(task, today),
      percent: details.percent(task),
      turns: details.windows(task.id).length,
      evidence: details.evidence(task.id),
      units: units.filter(({ taskId }) => taskId === task.id),
    })),
    progress: progressOf(tasks),
    events: planEventsOf(plan.state),
    trail: await findTrail(db, {
      objectKind: ['plan', 'task'],
      objectId: [id, ...tasks.map((task) => task.id)],
      limit: 60,
    }),
    may: {
      edit: can(actor, 'plan.edit', plan),
      report: can(actor, 'task.report', plan),
      money: can(actor, 'money.read', plan),
    },
  };
}
