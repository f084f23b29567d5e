import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { type Consultation, stateAt } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { takeBackEntered, whyNotTakenBack } from '#features/submissions/ending/take-back-entered.server.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { type DeskEntry, type EntrySentences, enterAtDesk, type TypedVoice } from './enter-at-desk.server.ts';
import type { VoiceSource } from './enter-voices.server.ts';
import { lockEntry, writeTakenBack } from './entries.store.server.ts';

export type TakeBackRefusal = 'over' | 'grouped' | 'notHere';

interface Mistake {
  readonly submissionId: string;
  readonly reason: string;
}

/** Takes back a voice that was entered by mistake. */
export async function takeBack(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  mistake: Mistake,
): Promise<Result<null, TakeBackRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const why = await whyNot(tx, consultation, mistake.submissionId, now);
    if (why) return refuse(why);
    await end(tx, actor, consultation, mistake, now);
    return ok(null);
  });
}

/** Writes the right one down and takes the wrong one back: both or neither. */
export async function correctVoice(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  mistake: Mistake,
  typed: TypedVoice,
  say: EntrySentences,
  source?: VoiceSource,
): Promise<DeskEntry | { readonly ok: false; readonly reason: TakeBackRefusal; readonly errors: object }> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const why = await whyNot(tx, consultation, mistake.submissionId, now);
    if (why) return { ok: false, reason: why, errors: {} };
    // The right one says nearly what the wrong one said: that is no second paper.
    const sure = { ...typed, values: { ...typed.values, sure: 'on' } };
    const entered = await enterAtDesk({ ...platform, db: tx }, actor, consultationId, sure, say, source);
    if (!entered.ok) return entered;
    const replacedBy = entered.value.submissionId;
    await end(tx, actor, consultation, { ...mistake, replacedBy }, now);
    return entered;
  });
}

/** Holds whatever the decision rests on until the transaction ends. */
async function whyNot(
  tx: Db,
  { id }: Consultation,
  submissionId: string,
  now: Date,
): Promise<TakeBackRefusal | undefined> {
  const state = stateAt(await holdConsultation(tx, id, 'share'), now);
  if (state !== 'open' && state !== 'closed') return 'over';
  if (!(await lockEntry(tx, id, submissionId))) return 'notHere';
  return await whyNotTakenBack(tx, id, submissionId);
}

async function end(
  tx: Db,
  actor: PersonActor,
  consultation: Consultation,
  mistake: Mistake & { readonly replacedBy?: string },
  now: Date,
): Promise<void> {
  const { submissionId, reason } = mistake;
  await writeTakenBack(tx, consultation.id, submissionId, { by: actor.personId, at: now, reason });
  await takeBackEntered(tx, actor, consultation, submissionId, mistake, now);
}
