import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { ConfirmDeadlineInput } from '../consultation.schema.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { findOpenWarning, settleWarning } from './deadline-warnings.store.server.ts';

/** Keeps the published last day although a rule or a day came later: the officer's decision, with its reason, for the record. */
export async function confirmDeadline(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  { warningId, reason }: ConfirmDeadlineInput,
): Promise<Result<null, 'alreadySettled'>> {
  const consultation = await requireConsultation(db, id);
  requirePermission(actor, 'consultation.open', consultation);
  const warning = await findOpenWarning(db, id);
  if (warning?.id !== warningId) return refuse('alreadySettled');
  const now = clock.now();
  const by = actor.kind === 'person' ? actor.personId : null;
  return await inTransaction(db, async (tx) => {
    if (!(await settleWarning(tx, warningId, { state: 'confirmed', by, at: now, reason })))
      return refuse('alreadySettled');
    const { projectId, organisationId } = consultation;
    await emit(tx, 'consultation.deadlineConfirmed', { consultationId: id, projectId, organisationId }, now);
    const after = { closesOn: warning.closesOn, minimumOn: warning.minimumOn };
    const entry = { act: 'consultation.deadlineConfirmed', objectKind: 'consultation', objectId: id };
    await record(tx, actor, { ...entry, organisationId, reason, after }, now);
    return ok(null);
  });
}
