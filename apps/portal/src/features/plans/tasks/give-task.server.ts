import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type OpenedTask, openTask, taskChanged } from './task-access.server.ts';
import {
  endTaskPeople,
  findPeopleWithTasks,
  findTaskPeople,
  insertTaskPerson,
} from './task-people.store.server.ts';

interface Who {
  readonly organisationId: string;
  readonly personId: string;
}

/** Bodies that a task concerns in which the actor may give it to people: where the actor keeps plans. */
export function givingBodies(actor: Actor, { plan, units }: Pick<OpenedTask, 'plan' | 'units'>): string[] {
  const bodies = [plan.organisationId, ...units.flatMap(({ organisationId }) => organisationId ?? [])];
  return [...new Set(bodies)].filter((organisationId) =>
    can(actor, 'plan.edit', { organisationId, programmeId: plan.programmeId }),
  );
}

/** People of these bodies with a role today. */
export async function findGivable(db: Db, organisationIds: readonly string[], today: string) {
  const found = await Promise.all(
    organisationIds.map(async (organisationId) =>
      (await findHolders(db, organisationId, today)).map((one) => ({ ...one, organisationId })),
    ),
  );
  return found.flat();
}

/** A person of a body that the task concerns does it from today on. */
export async function giveTask(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  { who }: { readonly who: Who },
): Promise<Result<null, 'planEnded' | 'nobodyThere' | 'alreadyGiven'>> {
  const opened = await openTask(db, actor, taskId);
  const { plan } = opened;
  if (!givingBodies(actor, opened).includes(who.organisationId)) requirePermission(actor, 'plan.edit', who);
  if (plan.state === 'ended') return refuse('planEnded');
  const now = clock.now();
  const today = legalDay(now);
  const concerned = givingBodies(actor, opened).includes(who.organisationId);
  const people = concerned ? await findHolders(db, who.organisationId, today) : [];
  if (!people.some(({ personId }) => personId === who.personId)) return refuse('nobodyThere');
  return await inTransaction(db, async (tx) => {
    const row = { ...who, id: newId(now), taskId, fromOn: today, reason: '', givenBy: actor.personId };
    if (!(await insertTaskPerson(tx, row))) return refuse('alreadyGiven');
    const change = { act: 'task.given', after: { personId: who.personId } };
    await taskChanged(tx, actor, plan, taskId, change, now);
    return ok(null);
  });
}

export async function takeTaskBack(
  { db, clock }: Platform,
  actor: PersonActor,
  taskId: string,
  input: { readonly personId: string; readonly reason: string },
): Promise<Result<null, 'notGiven'>> {
  const opened = await openTask(db, actor, taskId);
  const now = clock.now();
  const today = legalDay(now);
  const given = (await findTaskPeople(db, [taskId], today)).find(
    ({ personId, untilOn }) => personId === input.personId && untilOn === null,
  );
  if (!given) return refuse('notGiven');
  if (!givingBodies(actor, opened).includes(given.organisationId))
    requirePermission(actor, 'plan.edit', given);
  await inTransaction(db, async (tx) => {
    await endTaskPeople(tx, { personId: input.personId, taskId }, { untilOn: today, reason: input.reason });
    const change = { act: 'task.takenBack', after: { personId: input.personId }, reason: input.reason };
    await taskChanged(tx, actor, opened.plan, taskId, change, now);
  });
  return ok(null);
}

/** Who has open tasks in the bodies whose plans the actor keeps, those who have left first, and who could take them. */
export async function loadHandOver({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const bodies = actor.ownOrganisationIds.filter((organisationId) =>
    can(actor, 'plan.edit', { organisationId }),
  );
  const [people, givable] = await Promise.all([
    findPeopleWithTasks(db, bodies, today),
    findGivable(db, bodies, today),
  ]);
  return { people, givable, today };
}

/** All open tasks of one person in a body pass to another, with the reason; what is done stays where it was done. */
export async function handOver(
  { db, clock }: Platform,
  actor: PersonActor,
  input: { readonly from: Who; readonly to: Who; readonly reason: string },
): Promise<Result<{ readonly tasks: number }, 'samePerson' | 'nobodyThere' | 'nothingOpen'>> {
  const { from, to, reason } = input;
  for (const who of [from, to]) requirePermission(actor, 'plan.edit', { organisationId: who.organisationId });
  if (from.personId === to.personId) return refuse('samePerson');
  const now = clock.now();
  const today = legalDay(now);
  const people = await findHolders(db, to.organisationId, today);
  if (!people.some(({ personId }) => personId === to.personId)) return refuse('nobodyThere');
  return await inTransaction(db, async (tx) => {
    const passed = await endTaskPeople(tx, from, { untilOn: today, reason });
    if (passed.length === 0) return refuse('nothingOpen');
    for (const { taskId, planId, ownerId } of passed) {
      await insertTaskPerson(tx, {
        ...to,
        id: newId(now),
        taskId,
        fromOn: today,
        reason,
        givenBy: actor.personId,
      });
      const change = { act: 'task.handedOver', after: { from: from.personId, to: to.personId }, reason };
      await taskChanged(tx, actor, { id: planId, organisationId: ownerId }, taskId, change, now);
    }
    const about = { objectKind: 'person', objectId: from.personId, organisationId: from.organisationId };
    const after = { to: to.personId, tasks: passed.length };
    await record(tx, actor, { act: 'task.allHandedOver', ...about, after, reason }, now);
    return ok({ tasks: passed.length });
  });
}
