import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { findGivable, type Who } from './give-task.server.ts';
import { taskChanged } from './task-access.server.ts';
import {
  endTaskPeople,
  findHeldTasks,
  findPeopleWithTasks,
  type HeldTask,
  insertTaskPerson,
} from './task-people.store.server.ts';

/** Who has open tasks of plans that the actor keeps, those who have left first, and who could take them. */
export async function loadHandOver({ db, clock }: Platform, actor: PersonActor) {
  const today = legalDay(clock.now());
  const bodies = actor.ownOrganisationIds.filter((organisationId) =>
    can(actor, 'plan.edit', { organisationId }),
  );
  const [found, givable] = await Promise.all([
    findPeopleWithTasks(db, bodies, today),
    findGivable(db, bodies, today),
  ]);
  // The role of focal unit is held per programme: what stands in another one is handed over by others.
  const kept = found.filter((one) => can(actor, 'plan.edit', one));
  const isSame = (one: Who, other: Who) =>
    one.personId === other.personId && one.organisationId === other.organisationId;
  const people = kept
    .filter((one, at) => kept.findIndex((other) => isSame(one, other)) === at)
    .map(({ programmeId: _, ...one }) => ({
      ...one,
      tasks: kept.filter((other) => isSame(one, other)).reduce((sum, { tasks }) => sum + tasks, 0),
    }));
  return { people, givable, today };
}

/**
 * All open tasks of one person in a body pass to another, sub-tasks too, with the reason; what is done stays where it was done.
 * Passed is only what the actor keeps, in its programme, and what concerns the body of whoever takes it; `left` is the rest.
 */
export async function handOver(
  { db, clock }: Platform,
  actor: PersonActor,
  input: { readonly from: Who; readonly to: Who; readonly reason: string },
): Promise<
  Result<{ readonly tasks: number; readonly left: number }, 'samePerson' | 'nobodyThere' | 'nothingOpen'>
> {
  const { from, to, reason } = input;
  for (const who of [from, to]) requirePermission(actor, 'plan.edit', { organisationId: who.organisationId });
  if (from.personId === to.personId) return refuse('samePerson');
  const now = clock.now();
  const today = legalDay(now);
  const people = await findHolders(db, to.organisationId, today);
  if (!people.some(({ personId }) => personId === to.personId)) return refuse('nobodyThere');
  return await inTransaction(db, async (tx) => {
    const held = await findHeldTasks(tx, from);
    const passed = held.filter((task) => mayPass(actor, task, from, to));
    if (passed.length === 0) return refuse('nothingOpen');
    const taskIds = passed.map(({ taskId }) => taskId);
    await endTaskPeople(tx, { personId: from.personId, taskIds }, { today, reason });
    for (const { taskId, planId, ownerId } of passed) {
      const taken = { ...to, taskId, fromOn: today, reason, givenBy: actor.personId };
      await insertTaskPerson(tx, { ...taken, id: newId(now) });
      const change = { act: 'task.handedOver', after: { from: from.personId, to: to.personId }, reason };
      await taskChanged(tx, actor, { id: planId, organisationId: ownerId }, taskId, change, now);
    }
    const about = { objectKind: 'person', objectId: from.personId, organisationId: from.organisationId };
    const left = held.length - passed.length;
    const after = { to: to.personId, tasks: passed.length, left };
    await record(tx, actor, { act: 'task.allHandedOver', ...about, after, reason }, now);
    return ok({ tasks: passed.length, left });
  });
}

function mayPass(actor: Actor, { programmeId, ownerId, named }: HeldTask, from: Who, to: Who): boolean {
  const concerns = [ownerId, ...named].includes(to.organisationId);
  return (
    concerns &&
    [from, to].every(({ organisationId }) => can(actor, 'plan.edit', { organisationId, programmeId }))
  );
}
