import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { InviteInput } from './consultation.schema.ts';
import { requireConsultation } from './consultations.store.server.ts';
import { insertInvitation, setAnswered } from './invitations.store.server.ts';

export type InviteRefusal = 'over' | 'nameNeeded' | 'dueBeforeSent' | 'sentInFuture';

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
  if (consultation.state === 'completed' || consultation.state === 'withdrawn') return refuse('over');
  if (input.sentOn > legalDay(now)) return refuse('sentInFuture');
  if (input.dueOn && input.dueOn < input.sentOn) return refuse('dueBeforeSent');
  const organisation = input.organisationId ? await requireOrganisation(db, input.organisationId) : undefined;
  const askedName = organisation?.name ?? input.askedName;
  if (!askedName) return refuse('nameNeeded');
  const id = newId(now);
  await inTransaction(db, async (tx) => {
    await insertInvitation(tx, consultationId, {
      id,
      organisationId: organisation?.id ?? null,
      askedName,
      sentOn: input.sentOn,
      dueOn: input.dueOn || null,
      answeredOn: null,
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
  });
  return ok({ id });
}

/** Records the day on which the asked body's written answer arrived. Its points are entered as opinions. */
export async function recordAnswer(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  input: { readonly invitationId: string; readonly answeredOn: string },
): Promise<Result<null, 'noSuchInvitation' | 'inFuture'>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  const now = clock.now();
  if (input.answeredOn > legalDay(now)) return refuse('inFuture');
  return await inTransaction(db, async (tx) => {
    if (!(await setAnswered(tx, consultationId, input.invitationId, input.answeredOn)))
      return refuse('noSuchInvitation');
    await record(
      tx,
      actor,
      {
        act: 'consultation.answerRecorded',
        objectKind: 'consultation',
        objectId: consultationId,
        organisationId: consultation.organisationId,
        after: { ...input },
      },
      now,
    );
    return ok(null);
  });
}
