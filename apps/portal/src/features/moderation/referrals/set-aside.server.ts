import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findPeople } from '#features/identity/people.store.server.ts';
import { lockGroups, markChanged } from '#features/submissions/desk/answered-groups.store.server.ts';
import { findGroupsOfOpinions, takeOutOfGroup } from '#features/submissions/groups.store.server.ts';
import { lockOpinions, setNotOpinion } from '#features/submissions/opinions.store.server.ts';
import { lastDayWithin } from '#features/time-limits/deadline.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { appendModerations } from '#features/transparency-log/append.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { personOf } from '../change-state.server.ts';
import { limitCodeOf, type OtherProcedure } from './referral.ts';
import { insertReferral } from './referrals.store.server.ts';

export type SetAsideRefusal = 'changedMeanwhile' | 'noSuchReceiver' | 'answerApproved';

export interface SetAsideInput {
  readonly opinionId: string;
  readonly version: number;
  readonly kind: OtherProcedure;
  /** Of a request for information: it needs more than looking something up. */
  readonly complex: boolean;
  readonly receiverId: string;
}

/** Who may be named: everybody active in the body that holds the round. */
export async function findReceivers(db: Db, organisationId: string) {
  return await findPeople(db, { organisationId, state: 'active' });
}

/**
 * A person decides that it is no opinion. From this moment nobody reads it but who decided and who is named; it leaves every
 * count; the public log has a line that says no more than that. Neither audit nor event says which opinion became which number.
 */
export async function setAside(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: SetAsideInput,
): Promise<Result<{ readonly referralId: string }, SetAsideRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const { organisationId, projectId } = consultation;
  const receivers = await findReceivers(db, organisationId);
  if (!receivers.some(({ id }) => id === input.receiverId)) return refuse('noSuchReceiver');
  const { slug } = await requireProject(db, projectId);
  const now = clock.now();
  const today = legalDay(now);
  const limit = procedureLimit(limitCodeOf(input.kind, input.complex), today);
  const dueOn = lastDayWithin(limit, today, await calendarAround(db, today));
  return await inTransaction(db, async (tx) => {
    const [opinion] = await lockOpinions(tx, consultationId, [input.opinionId]);
    if (!opinion) throw new NotFound(`opinion ${input.opinionId}`);
    if (opinion.version !== input.version) return refuse('changedMeanwhile');
    const group = (await findGroupsOfOpinions(tx, consultationId, [opinion.id])).get(opinion.id);
    const approved = await lockGroups(tx, consultationId, group ? [group.id] : []);
    // An answer was approved for it as an opinion; it is given back first.
    if (approved.size > 0) return refuse('answerApproved');
    await takeOutOfGroup(tx, consultationId, [opinion.id]);
    if (group) await markChanged(tx, consultationId, [group.id]);
    await setNotOpinion(tx, opinion, opinion.version);
    const id = newId(now);
    await insertReferral(tx, {
      ...{ consultationId, id, opinionId: opinion.id, organisationId, year: Number(today.slice(0, 4)) },
      ...{ kind: input.kind, markedBy: personOf(actor), markedAt: now, receiverId: input.receiverId },
      ...{ dueOn, limitCode: limit.code },
    });
    const line = { submissionId: opinion.submissionId, ordinal: opinion.ordinal, code: null };
    await appendModerations(tx, consultationId, 'notOpinion', [line], now);
    const event = { submissionId: opinion.submissionId, consultationId, projectId, organisationId, slug };
    await emit(tx, 'opinion.moderated', { ...event, kind: 'setAside', state: 'notOpinion' }, now);
    const after = { receiverId: input.receiverId, dueOn };
    const change = { act: 'referral.marked', objectKind: 'referral', objectId: id, organisationId, after };
    await record(tx, actor, change, now);
    return ok({ referralId: id });
  });
}
