import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  endAttackModeNow,
  findAttackModes,
  insertAttackMode,
} from '#features/submissions/holding/attack-mode.store.server.ts';
import { ATTACK_HOURS } from '#features/submissions/holding/attack-mode.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { personOf } from './change-state.server.ts';

export type AttackRefusal = 'reasonNeeded' | 'reasonTooLong' | 'chooseHours' | 'alreadyOn';

/** Makes the intake of one round (null: of all) stricter for some hours. It ends by itself; nothing is refused in it. */
export async function startAttackMode(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string | null,
  input: { readonly reason: string; readonly hours: number },
): Promise<Result<null, AttackRefusal>> {
  const organisationId = await requireRight(db, actor, consultationId);
  const reason = writtenWords(input.reason);
  if (reason === '') return refuse('reasonNeeded');
  if (reason.length > 500) return refuse('reasonTooLong');
  if (!ATTACK_HOURS.some((hours) => hours === input.hours)) return refuse('chooseHours');
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    const on = await findAttackModes(tx, consultationId, now);
    if (on.some((mode) => mode.consultationId === consultationId)) return refuse('alreadyOn');
    const endsAt = new Date(now.getTime() + input.hours * 3_600_000);
    await insertAttackMode(tx, {
      id,
      consultationId,
      reason,
      startedBy: personOf(actor),
      startedAt: now,
      endsAt,
    });
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { attackMode: id, hours: input.hours };
    await record(tx, actor, { act: 'intake.attackModeOn', ...about, reason, after }, now);
    return ok(null);
  });
}

/** Ends it before its time. */
export async function endAttackMode(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string | null,
  id: string,
): Promise<Result<null, 'notOn'>> {
  const organisationId = await requireRight(db, actor, consultationId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const on = await findAttackModes(tx, consultationId, now);
    // Only one's own: a mode of the whole installation is not ended from the desk of one round.
    const mode = on.find((each) => each.id === id && each.consultationId === consultationId);
    if (!mode || !(await endAttackModeNow(tx, id, personOf(actor), now))) return refuse('notOn');
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    await record(tx, actor, { act: 'intake.attackModeOff', ...about, after: { attackMode: id } }, now);
    return ok(null);
  });
}

async function requireRight(
  db: Platform['db'],
  actor: Actor,
  consultationId: string | null,
): Promise<string | null> {
  if (consultationId === null) {
    requirePermission(actor, 'intake.protect');
    return actor.kind === 'person' ? actor.organisationId : null;
  }
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  return consultation.organisationId;
}
