import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireActivity } from '#features/outreach/outreach.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { MeetingInput } from './meeting.schema.ts';
import { insertMeeting } from './meetings.store.server.ts';

export type MeetingRefusal = 'inFuture' | 'over' | 'otherDraft';

/** Notes that a meeting was held; what was said there comes after. It may be an activity of the channel book. */
export async function recordMeeting(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  input: MeetingInput,
): Promise<Result<{ meetingId: string }, MeetingRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  const { organisationId } = consultation;
  requirePermission(actor, 'opinion.enter', consultation);
  const now = clock.now();
  const state = stateAt(consultation, now);
  if (state !== 'open' && state !== 'closed') return refuse('over');
  if (input.heldOn > legalDay(now)) return refuse('inFuture');
  const activityId = input.activityId || null;
  if (activityId && (await requireActivity(db, activityId)).projectId !== consultation.projectId)
    return refuse('otherDraft');
  const id = newId(now);
  const { heldOn, place, chair, attendance } = input;
  await inTransaction(db, async (tx) => {
    const meeting = { id, consultationId, heldOn, place, chair, attendance, activityId };
    await insertMeeting(tx, meeting, { by: actor.personId, at: now });
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const after = { meetingId: id, heldOn, attendance, activityId };
    await record(tx, actor, { act: 'consultation.meetingRecorded', ...about, after }, now);
  });
  return ok({ meetingId: id });
}
