import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { LONGEST_TEXT } from '#features/submissions/submission.schema.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { readTypedUnit } from '../typed-unit.ts';
import type { PointInput } from './meeting.schema.ts';
import { findPoints, insertPoints, requireMeeting, updatePoint } from './meetings.store.server.ts';

export type PointRefusal = 'unreadable' | 'ambiguous' | 'notInDraft' | 'empty' | 'tooLong' | 'gone';

/** A person says what was said: confirms a proposal, as it is or changed, or types a point that the minutes do not have. */
export async function confirmPoint(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
  input: PointInput,
): Promise<Result<null, PointRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const meeting = await requireMeeting(db, consultationId, meetingId);
  const { tree } = await requireVersion(db, consultation.draftVersionId);
  const unit = readTypedUnit(tree, input.unit);
  if (!unit.ok) return refuse(unit.reason, { meant: unit.meant });
  const { position, speaksAs } = input;
  const words = writtenWords(input.words);
  const suggestedWording = writtenWords(input.wording) || null;
  if (position !== 'agree' && words === '' && suggestedWording === null) return refuse('empty');
  if (Math.max(words.length, suggestedWording?.length ?? 0) > LONGEST_TEXT) return refuse('tooLong');
  const { unitId } = unit;
  return await inTransaction(db, async (tx) => {
    if (!input.pointId) {
      const point = { id: newId(clock.now()), consultationId, meetingId: meeting.id, paragraph: '' };
      const said = { unitId, position, words, suggestedWording, speaksAs };
      await insertPoints(tx, [{ ...point, ...said, state: 'confirmed' }]);
      return ok(null);
    }
    const points = await findPoints(tx, consultationId, meetingId);
    if (!points.some(({ id }) => id === input.pointId)) return refuse('gone');
    await updatePoint(tx, consultationId, input.pointId, input.version, {
      ...{ state: 'confirmed', unit_id: unitId, position, words },
      ...{ suggested_wording: suggestedWording, speaks_as: speaksAs },
    });
    return ok(null);
  });
}

/** No opinion on the draft: it stays with the minutes and can be taken up again by confirming it. */
export async function dropPoint(
  { db }: Platform,
  actor: PersonActor,
  consultationId: string,
  meetingId: string,
  input: { readonly pointId: string; readonly version: number },
): Promise<Result<null, PointRefusal>> {
  requirePermission(actor, 'opinion.enter', await requireConsultation(db, consultationId));
  await requireMeeting(db, consultationId, meetingId);
  await inTransaction(db, (tx) =>
    updatePoint(tx, consultationId, input.pointId, input.version, { state: 'dropped' }),
  );
  return ok(null);
}
