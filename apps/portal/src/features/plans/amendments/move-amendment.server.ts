import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Plan } from '../plan.ts';
import { requirePlan } from '../plans.store.server.ts';
import { type AmendmentRole, nextAmendmentState } from './amendment.ts';
import { findChanges, requireAmendment, updateAmendment } from './amendments.store.server.ts';
import { noteAmendment } from './note-amendment.server.ts';

/** What the actor is to the amendments of a plan. */
export function amendmentRoles(actor: Actor, plan: Plan): AmendmentRole[] {
  return [
    ...(can(actor, 'plan.edit', plan) ? ['keeper' as const] : []),
    ...(can(actor, 'plan.approve', plan) ? ['approver' as const] : []),
  ];
}

/** Hands it to whoever approves, or gives it up. */
export async function moveAmendment(
  { db, clock }: Platform,
  actor: PersonActor,
  planId: string,
  id: string,
  { event, version }: { readonly event: 'propose' | 'withdraw'; readonly version: number },
): Promise<Result<null, 'notPossible' | 'notInForce' | 'reasonNeeded' | 'nothingChanged'>> {
  const plan = await requirePlan(db, planId);
  requirePermission(actor, 'plan.edit', plan);
  const amendment = await requireAmendment(db, planId, id);
  const state = nextAmendmentState(amendment.state, event, ['keeper']);
  if (!state) return refuse('notPossible');
  if (event === 'propose') {
    if (plan.state !== 'inForce') return refuse('notInForce');
    if (!amendment.reason) return refuse('reasonNeeded');
    const isWorded = amendment.goals !== null || amendment.sections !== null;
    if (!isWorded && (await findChanges(db, id)).length === 0) return refuse('nothingChanged');
  }
  const now = clock.now();
  await inTransaction(db, async (tx) => {
    const asked = event === 'propose' ? { proposed_by: actor.personId, proposed_at: now } : {};
    await updateAmendment(tx, { id, version }, { state, ...asked });
    const act = event === 'propose' ? 'plan.amendmentProposed' : 'plan.amendmentWithdrawn';
    await noteAmendment(tx, actor, plan, { act, amendmentId: id, reason: amendment.reason }, now);
    const told = { planId, amendmentId: id, organisationId: plan.organisationId };
    if (event === 'propose') await emit(tx, 'plan.amendmentProposed', told, now);
  });
  return ok(null);
}
