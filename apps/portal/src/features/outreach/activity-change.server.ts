import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import type { Activity } from './activity.ts';

type Values = Record<string, string | number | null>;

/** The event and the audit entry that every change of an activity leaves; last in its transaction. */
export async function activityChanged(
  tx: Db,
  actor: Actor,
  { id, organisationId, projectId }: Pick<Activity, 'id' | 'organisationId' | 'projectId'>,
  act: string,
  after: Values,
  now: Date,
  before: Values = {},
  reason: string | null = null,
): Promise<void> {
  await emit(tx, 'activity.recorded', { activityId: id, organisationId, projectId }, now);
  await record(
    tx,
    actor,
    { act, objectKind: 'activity', objectId: id, organisationId, before, after, reason },
    now,
  );
}

type Costly = Pick<Activity, 'id' | 'organisationId' | 'heldOn' | 'cost'> &
  Partial<Pick<Activity, 'plannedBy'>>;

/** Tells the plans what an activity cost, or that it costs nothing any more; nothing when nothing was and is said. */
export async function tellCost(
  tx: Db,
  { id, organisationId, plannedBy, heldOn, cost }: Costly,
  before: Pick<Costly, 'heldOn' | 'cost'> | null,
  now: Date,
): Promise<void> {
  const amount = cost ?? before?.cost ?? null;
  if (amount === null || (before && before.cost === cost && before.heldOn === heldOn)) return;
  // Who planned it pays for it, whoever carries it out.
  const payer = plannedBy ?? organisationId;
  const told = {
    kind: 'activity',
    id,
    organisationId: payer,
    amount,
    onDay: heldOn,
    withdrawn: cost === null,
  };
  await emit(tx, 'cost.recorded', told, now);
}
