import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { Chain } from '../response.ts';
import { findChain, putChain } from './chain.store.server.ts';

/** Says how many persons the answers of a round pass. What is on its way goes on from where it stands. */
export async function setChain(
  { db, clock }: Pick<Platform, 'db' | 'clock'>,
  actor: PersonActor,
  consultationId: string,
  { steps }: { readonly steps: Chain },
): Promise<Result<null, 'completed'>> {
  const { organisationId, ...consultation } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.assign', { ...consultation, organisationId });
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    if ((await holdConsultation(tx, consultationId, 'completion')).state === 'completed')
      return refuse('completed');
    const before = await findChain(tx, consultationId);
    if (before === steps) return ok(null);
    await putChain(tx, consultationId, steps, { personId: actor.personId, at: now });
    const entry = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const change = { act: 'response.chainSet', before: { steps: before }, after: { steps } };
    await record(tx, actor, { ...entry, ...change }, now);
    return ok(null);
  });
}
