import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertPosting, requireConsultation } from '../../consultations.store.server.ts';
import type { SettleOutageInput } from '../posting.schema.ts';
import { refreshPosting } from '../refresh-posting.server.ts';
import { findProposedOutages, settleProposed } from './watch.store.server.ts';

export type SettleOutageRefusal = 'noSuchOutage' | 'settledAlready';

/**
 * A measured gap becomes an outage, which counts like one that was typed, or is rejected: the page could be read and only the
 * measuring was away. Either with the reason that stands in the proof.
 */
export async function settleOutage(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  { outageId, verdict, reason }: SettleOutageInput,
): Promise<Result<null, SettleOutageRefusal>> {
  const { projectId, organisationId, ...consultation } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'posting.record', { organisationId, ...consultation });
  const outage = (await findProposedOutages(db, consultationId)).find(({ id }) => id === outageId);
  if (!outage) return refuse('noSuchOutage');
  const now = clock.now();
  const by = actor.personId;
  return await inTransaction(db, async (tx) => {
    if (!(await settleProposed(tx, outage.id, { state: verdict, by, at: now, reason })))
      return refuse('settledAlready');
    if (verdict === 'confirmed') {
      const span = { place: 'ownPortal', event: 'outage', at: outage.from, until: outage.until } as const;
      await insertPosting(tx, consultationId, { ...span, reason, byPerson: by, recordedAt: now });
      await refreshPosting(tx, consultationId, now);
      await emit(tx, 'consultation.postingRecorded', { consultationId, projectId, organisationId }, now);
    }
    const act = verdict === 'confirmed' ? 'consultation.outageConfirmed' : 'consultation.outageRejected';
    const after = { from: outage.from.toISOString(), until: outage.until.toISOString() };
    const entry = { act, objectKind: 'consultation', objectId: consultationId, organisationId };
    await record(tx, actor, { ...entry, reason, after }, now);
    return ok(null);
  });
}
