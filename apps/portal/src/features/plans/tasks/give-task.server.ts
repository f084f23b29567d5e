import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findHolders } from '#features/identity/people/list-people.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type OpenedTask, openTask, taskChanged } from './task-access.server.ts';
import { endTaskPeople, findTaskPeople, insertTaskPerson } from './task-people.store.server.ts';

/** A person, in the name of a body. */
export interface Who {
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
    const { personId, reason } = input;
    await endTaskPeople(tx, { personId, taskIds: [taskId] }, { today, reason });
    const change = { act: 'task.takenBack', after: { personId: input.personId }, reason: input.reason };
    await taskChanged(tx, actor, opened.plan, taskId, change, now);
  });
  return ok(null);
}
