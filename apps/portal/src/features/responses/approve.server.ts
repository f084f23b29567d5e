import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesException, type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { lockGroups } from '#features/submissions/desk/answered-groups.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { entryOf, unlessChanged } from './answer-group.server.ts';
import { next } from './response.ts';
import { findResponse, updateResponse } from './responses.store.server.ts';

export type ApproveRefusal = 'completed' | 'notProposed' | 'changedMeanwhile' | FourEyesRefusal;
export type ReturnRefusal = 'completed' | 'notReturnable' | 'changedMeanwhile';

/** What the approver had before the eyes: the answer and the group of opinions that it answers. */
export interface SeenByApprover {
  readonly version: number;
  readonly groupVersion: number;
}

export interface Bulk<Reason extends string> {
  readonly changed: number;
  readonly skipped: Readonly<Partial<Record<Reason, number>>>;
}

/** Approves one answer: another person than the one who proposed it, or one with the head's recorded confirmation. */
export async function approveResponse(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SeenByApprover,
): Promise<Result<null, ApproveRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'response.approve', consultation);
  const exceptions = await findFourEyesExceptions(platform.db, actor.ownOrganisationIds);
  return await approveOne(platform, actor, consultation, exceptions, { groupId, ...input });
}

/** Approves many; each stands for itself, and what was skipped says why. */
export async function approveResponses(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  chosen: readonly ({ readonly groupId: string } & SeenByApprover)[],
): Promise<Bulk<ApproveRefusal>> {
  const consultation = await requireConsultation(platform.db, consultationId);
  requirePermission(actor, 'response.approve', consultation);
  const exceptions = await findFourEyesExceptions(platform.db, actor.ownOrganisationIds);
  const skipped: Partial<Record<ApproveRefusal, number>> = {};
  let changed = 0;
  for (const one of chosen) {
    const result = await approveOne(platform, actor, consultation, exceptions, one);
    if (result.ok) changed += 1;
    else skipped[result.reason] = (skipped[result.reason] ?? 0) + 1;
  }
  return { changed, skipped };
}

async function approveOne(
  { db, clock }: Platform,
  actor: PersonActor,
  consultation: Consultation,
  exceptions: readonly FourEyesException[],
  { groupId, version, groupVersion }: { readonly groupId: string } & SeenByApprover,
): Promise<Result<null, ApproveRefusal>> {
  if (consultation.state === 'completed') return refuse('completed');
  const answer = await findResponse(db, consultation.id, groupId);
  const state = answer && next(answer.state, 'approve', 'approver');
  if (!answer || !state || !answer.proposedBy) return refuse('notProposed');
  const now = clock.now();
  const fourEyes = mayApprove({
    proposedBy: answer.proposedBy,
    approver: actor,
    exceptions,
    today: legalDay(now),
  });
  if (!fourEyes.ok) return fourEyes;
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      // An opinion that joined after the approver looked would be answered unseen; held, so that none joins now.
      await lockGroups(tx, consultation.id, [groupId]);
      const group = await requireGroup(tx, consultation.id, groupId);
      if (group.version !== groupVersion) throw new Conflict(`opinion group ${groupId}`);
      await updateResponse(tx, answer, version, { state, approved_by: actor.personId, approved_at: now });
      const { organisationId } = consultation;
      await emit(tx, 'response.approved', { consultationId: consultation.id, groupId, organisationId }, now);
      const after = { state, outcome: answer.outcome, proposedBy: answer.proposedBy };
      await record(tx, actor, { ...entryOf(consultation, groupId, 'response.approved'), after }, now);
    });
    return null;
  });
}

/** Back to the writer with a reason; also an approved answer, as long as the table is not published. */
export async function returnResponse(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  groupId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, ReturnRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.approve', consultation);
  if (consultation.state === 'completed') return refuse('completed');
  const answer = await findResponse(db, consultationId, groupId);
  const state = answer && next(answer.state, 'return', 'approver');
  if (!answer || !state) return refuse('notReturnable');
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      // In the order in which the opinions desk takes them, or each would wait for the other.
      await lockGroups(tx, consultationId, [groupId]);
      if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
        throw new Conflict(`consultation ${consultationId}`);
      const change = { state, returned_reason: input.reason, approved_by: null, approved_at: null };
      await updateResponse(tx, answer, input.version, change);
      await emit(
        tx,
        'response.returned',
        { consultationId, groupId, organisationId: consultation.organisationId },
        now,
      );
      const before = { state: answer.state };
      await record(
        tx,
        actor,
        {
          ...entryOf(consultation, groupId, 'response.returned'),
          reason: input.reason,
          before,
          after: { state },
        },
        now,
      );
    });
    return null;
  });
}
