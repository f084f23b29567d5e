import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { WithdrawCriticismInput } from './criticism.schema.ts';
import { requireCriticism, updateCriticism } from './criticisms.store.server.ts';

export type WithdrawCriticismRefusal = 'alreadyReceived' | 'alreadyWithdrawn';

/**
 * Takes a request back, with the reason: the wrong committee, the wrong form. It stays in the list, and the same committee may
 * be asked again. A paper of the Front that comes all the same is entered here and answered like any other.
 */
export async function withdrawCriticism(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
  { version, reason }: WithdrawCriticismInput,
): Promise<Result<null, WithdrawCriticismRefusal>> {
  const criticism = await requireCriticism(db, consultationId, id);
  requirePermission(actor, 'consultation.edit', criticism);
  if (criticism.receivedOn) return refuse('alreadyReceived');
  if (criticism.withdrawnAt) return refuse('alreadyWithdrawn');
  const now = clock.now();
  const withdrawn = { withdrawn_at: now, withdrawn_by: actor.personId, withdrawn_reason: reason };
  await inTransaction(db, async (tx) => {
    await updateCriticism(tx, { id, version }, withdrawn);
    const { organisationId, frontId, requestedOn } = criticism;
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId };
    await record(
      tx,
      actor,
      { act: 'criticism.withdrawn', ...about, reason, before: { frontId, requestedOn } },
      now,
    );
  });
  return ok(null);
}
