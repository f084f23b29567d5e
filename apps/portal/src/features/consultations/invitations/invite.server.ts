import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireConsultation } from '../consultations.store.server.ts';
import { isOver } from '../lifecycle.ts';
import { findAskedNow, holdAsking, isSameAsked, namesOf } from '../requests/asked-already.server.ts';
import { askedToday, endedData } from '../requests/asked-today.server.ts';
import type { InviteInput, RecordAnswerInput } from './invitation.schema.ts';
import { type AnswerDayRefusal, whyNotAnsweredOn } from './invitation.ts';
import { findInvitation, insertInvitation, setAnswered } from './invitations.store.server.ts';

export type InviteRefusal =
  | 'over'
  | 'nameNeeded'
  | 'dueBeforeSent'
  | 'sentInFuture'
  | 'bodyEnded'
  | 'asksItself'
  | 'askedAlready';

/** Records that a body was asked in writing. The letter itself is an official document of its own. */
export async function invite(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: InviteInput,
): Promise<Result<{ id: string }, InviteRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const now = clock.now();
  if (isOver(consultation.state)) return refuse('over');
  if (input.sentOn > legalDay(now)) return refuse('sentInFuture');
  if (input.dueOn && input.dueOn < input.sentOn) return refuse('dueBeforeSent');
  const asked = await askedToday(db, input, input.sentOn);
  if (!asked) return refuse('nameNeeded');
  if (asked.kind === 'ended') return refuse('bodyEnded', endedData([asked]));
  const organisation = asked.kind === 'body' ? asked.body : undefined;
  const askedName = asked.kind === 'body' ? asked.body.name : asked.name;
  if (organisation?.id === consultation.organisationId) return refuse('asksItself');
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    await holdAsking(tx, consultationId);
    const member = { organisationId: organisation?.id ?? null, name: askedName };
    const others = input.again ? [] : await findAskedNow(tx, consultationId);
    if (others.some((one) => isSameAsked(one, member))) return refuse('askedAlready', namesOf([member]));
    await insertInvitation(tx, consultationId, {
      id,
      organisationId: organisation?.id ?? null,
      askedName,
      sentOn: input.sentOn,
      dueOn: input.dueOn || null,
    });
    const after = {
      invitationId: id,
      organisationId: organisation?.id ?? null,
      sentOn: input.sentOn,
      dueOn: input.dueOn || null,
    };
    await record(
      tx,
      actor,
      {
        act: 'consultation.invited',
        objectKind: 'consultation',
        objectId: consultationId,
        organisationId: consultation.organisationId,
        after,
      },
      now,
    );
    return ok({ id });
  });
}

/**
 * Records the day on which the asked body's written answer arrived. Its points are entered as opinions. A day that was
 * recorded before is corrected only by who has seen it, and stays in the audit.
 */
export async function recordAnswer(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: RecordAnswerInput,
): Promise<Result<null, 'noSuchInvitation' | AnswerDayRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const now = clock.now();
  const { invitationId, answeredOn, version } = input;
  const invitation = await findInvitation(db, consultationId, invitationId);
  if (!invitation) return refuse('noSuchInvitation');
  const refusal = whyNotAnsweredOn(invitation, answeredOn, legalDay(now));
  if (refusal) return refuse(refusal);
  return await inTransaction(db, async (tx) => {
    await setAnswered(tx, consultationId, invitationId, version, answeredOn);
    await record(
      tx,
      actor,
      {
        act: 'consultation.answerRecorded',
        objectKind: 'consultation',
        objectId: consultationId,
        organisationId: consultation.organisationId,
        before: { answeredOn: invitation.answeredOn },
        after: { invitationId, answeredOn },
      },
      now,
    );
    return ok(null);
  });
}
