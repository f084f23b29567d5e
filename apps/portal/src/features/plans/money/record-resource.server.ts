import type { PersonActor } from '#features/authority/actor.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ResourceInput } from './money.schema.ts';
import { moneyChanged, openMoney } from './open-money.server.ts';
import { cancelResourceRow, insertResource } from './social-resources.store.server.ts';

export type ResourceRefusal = 'receivedInFuture' | 'valueNeeded' | 'notThere';

/** Records what somebody gave for the plan. Money needs its amount; a thing may have no value. */
export async function addResource(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  input: ResourceInput,
): Promise<Result<{ id: string }, ResourceRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.spend');
  const now = clock.now();
  if (input.receivedOn > legalDay(now)) return refuse('receivedInFuture');
  if (input.kind === 'money' && input.value === null) return refuse('valueNeeded');
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertResource(tx, { ...input, id, planId, recordedBy: actor.personId, recordedAt: now });
    const about = { act: 'socialResource.recorded', objectKind: 'socialResource', objectId: id } as const;
    const after = { resourceKind: input.kind, value: input.value, receivedOn: input.receivedOn };
    await moneyChanged(tx, actor, plan, { ...about, after }, now);
  });
  return ok({ id });
}

export async function cancelResource(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  { resourceId, reason }: { readonly resourceId: string; readonly reason: string },
): Promise<Result<null, ResourceRefusal>> {
  const plan = await openMoney(db, actor, planId, 'money.spend');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await cancelResourceRow(tx, planId, resourceId, { at: now, reason }))) return refuse('notThere');
    const about = {
      act: 'socialResource.cancelled',
      objectKind: 'socialResource',
      objectId: resourceId,
    } as const;
    await moneyChanged(tx, actor, plan, { ...about, reason }, now);
    return ok(null);
  });
}
