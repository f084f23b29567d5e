import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { requirePlan } from '../plans.store.server.ts';
import type { OpenedTask } from '../tasks/task-access.server.ts';
import { answeringBodies } from './answering-bodies.server.ts';
import { findDuties, findDutyTasks, findLinkedDuties } from './duties.store.server.ts';
import { type BodyDuty, coverOf, type Duty } from './duty.ts';

/** What the plans of others in force give to the own bodies, and to those that they took over from. */
export async function loadMyDuties({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const ours = actor.ownOrganisationIds.filter((organisationId) =>
    can(actor, 'task.read', { organisationId }),
  );
  const rows = await coveredDuties(db, await findDuties(db, { organisationIds: ours }), today);
  const mine = rows.filter(({ bodyId }) => ours.includes(bodyId));
  return { duties: await named(db, mine), today };
}

/** Who has planned what an upper plan gives them. A plan that is being written is nobody's but its body's: not yet covered. */
export async function loadCascade({ db, clock }: Platform, actor: Actor, planId: string) {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, plan.state === 'draft' ? 'plan.readDraft' : 'plan.read', plan);
  const today = legalDay(clock.now());
  const rows = (await coveredDuties(db, await findDuties(db, { planId }), today)).map((row) =>
    seenFromAbove(actor, row),
  );
  return { plan, duties: await named(db, rows), today };
}

/** Of one task: what it carries out of upper plans, what it could, and who carries it out below. */
export async function loadTaskDuties(
  { db, clock }: Platform,
  actor: Actor,
  { plan, task }: Pick<OpenedTask, 'plan' | 'task'>,
) {
  const today = legalDay(clock.now());
  const mayLink = can(actor, 'plan.edit', plan) && plan.state !== 'ended';
  const [linked, below] = await Promise.all([
    findLinkedDuties(db, task.id),
    coveredDuties(db, await findDuties(db, { taskId: task.id }), today),
  ]);
  const ours = mayLink ? await dutiesOf(db, actor, plan.organisationId, today) : [];
  const choices = ours.filter(({ taskId }) => !linked.some((one) => one.taskId === taskId));
  return {
    linked,
    choices,
    below: await named(
      db,
      below.map((row) => seenFromAbove(actor, row)),
    ),
    mayLink,
  };
}

/** The duties that a task of a plan of this body may be linked to: its own, and those it took over. */
export async function dutiesOf(db: Db, actor: Actor, organisationId: string, today: string): Promise<Duty[]> {
  if (actor.kind !== 'person') return [];
  const duties = await findDuties(db, { organisationIds: actor.ownOrganisationIds });
  const heirs = await answeringBodies(
    db,
    duties.map((duty) => duty.organisationId),
    today,
  );
  const mine = duties.filter(
    (duty) => duty.organisationId === organisationId || heirs(duty.organisationId).includes(organisationId),
  );
  return [...new Map(mine.map((duty) => [duty.taskId, duty])).values()];
}

async function coveredDuties(db: Db, duties: readonly Duty[], today: string): Promise<BodyDuty[]> {
  const ids = duties.map(({ taskId }) => taskId);
  const [tasks, heirs] = await Promise.all([
    findDutyTasks(db, [...new Set(ids)]),
    answeringBodies(
      db,
      duties.map(({ organisationId }) => organisationId),
      today,
    ),
  ]);
  return coverOf(duties, tasks, heirs);
}

/** A draft of a lower body is not seen from above; the words of its tasks are where its plan may be read. */
function seenFromAbove(actor: Actor, row: BodyDuty): BodyDuty {
  const tasks = row.tasks.filter((task) => task.planState !== 'draft' && can(actor, 'plan.read', task));
  return { ...row, tasks, cover: row.cover === 'inDraft' ? 'uncovered' : row.cover };
}

/** With the names of the bodies: who answers, and who was named when that is another. */
async function named(db: Db, rows: readonly BodyDuty[]) {
  const ids = rows.flatMap(({ bodyId, duty }) => [bodyId, duty.organisationId, duty.upperId]);
  const bodies = await findOrganisations(db, { ids: [...new Set(ids)] });
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  return rows.map((row) => ({
    ...row,
    body: nameOf(row.bodyId),
    upper: nameOf(row.duty.upperId),
    namedBody: row.duty.organisationId === row.bodyId ? null : nameOf(row.duty.organisationId),
  }));
}
export type NamedDuty = Awaited<ReturnType<typeof named>>[number];
