import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { deleteItem, insertItem } from './agenda.store.server.ts';
import type { ItemInput, StepInput } from './gathering.schema.ts';
import { type GatheringAct, type StepRefusal, stateAfter, whyNot } from './gathering.ts';
import { lockGathering, requireGathering, updateGathering } from './gatherings.store.server.ts';
import { tellAll } from './manage-gathering.server.ts';
import type { TicketPlatform } from './registering/ticket-mail.server.ts';

const TOPICS = {
  announce: 'gathering.announced',
  hold: 'gathering.held',
  close: 'gathering.closed',
  reopen: 'gathering.reopened',
  cancel: 'gathering.cancelled',
} as const satisfies Record<GatheringAct, string>;

/** One step in the life of a gathering. Who is registered is told of a cancellation, in the same transaction. */
export async function moveGathering(
  app: TicketPlatform,
  actor: PersonActor,
  id: string,
  { act, reason, version }: StepInput,
): Promise<Result<null, StepRefusal>> {
  const { db, clock } = app;
  requirePermission(actor, 'gathering.edit', await requireGathering(db, id));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const before = await lockGathering(tx, id);
    const refusal = whyNot(before, act, { now, reason });
    const state = stateAfter(before.state, act);
    if (refusal || !state) return refuse(refusal ?? 'notNow');
    await updateGathering(tx, id, version, { state, ...(act === 'cancel' ? { cancel_reason: reason } : {}) });
    if (act === 'cancel' && before.state === 'announced')
      await tellAll(app, tx, { ...before, state, cancelReason: reason, version: version + 1 }, 'cancelled');
    await emit(tx, TOPICS[act], { gatheringId: id, organisationId: before.organisationId }, now);
    const about = { objectKind: 'gathering', objectId: id, organisationId: before.organisationId };
    const change = {
      before: { gatheringState: before.state },
      after: { gatheringState: state },
      reason: reason || null,
    };
    await record(tx, actor, { act: TOPICS[act], ...about, ...change }, now);
    return ok(null);
  });
}

export type ItemRefusal = 'notEditable' | 'gone';

export async function addItem(
  { db, clock }: Pick<TicketPlatform, 'db' | 'clock'>,
  actor: PersonActor,
  id: string,
  input: ItemInput,
): Promise<Result<null, ItemRefusal>> {
  const gathering = await requireGathering(db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  if (gathering.state === 'cancelled' || gathering.state === 'closed') return refuse('notEditable');
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    await insertItem(tx, id, { ...input, id: newId(now) });
    await emit(tx, 'gathering.edited', { gatheringId: id }, now);
    const about = { objectKind: 'gathering', objectId: id, organisationId: gathering.organisationId };
    await record(
      tx,
      actor,
      { act: 'gathering.itemAdded', ...about, after: { gatheringName: input.title } },
      now,
    );
  });
  return ok(null);
}

export async function removeItem(
  { db, clock }: Pick<TicketPlatform, 'db' | 'clock'>,
  actor: PersonActor,
  id: string,
  { itemId }: { readonly itemId: string },
): Promise<Result<null, ItemRefusal>> {
  const gathering = await requireGathering(db, id);
  requirePermission(actor, 'gathering.edit', gathering);
  if (gathering.state === 'cancelled' || gathering.state === 'closed') return refuse('notEditable');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if (!(await deleteItem(tx, id, itemId))) return refuse('gone');
    await emit(tx, 'gathering.edited', { gatheringId: id }, now);
    const about = { objectKind: 'gathering', objectId: id, organisationId: gathering.organisationId };
    await record(tx, actor, { act: 'gathering.itemRemoved', ...about }, now);
    return ok(null);
  });
}
