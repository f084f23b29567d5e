import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import type { FourEyesRefusal } from '#features/identity/four-eyes.ts';
import { lockGroups } from '#features/submissions/desk/answered-groups.store.server.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { type Result, refuse } from '#platform/result.ts';
import { entryOf, unlessChanged } from './answer-group.server.ts';
import { findChain, insertComments } from './chain/chain.store.server.ts';
import { mayPass, permissionOf, returningRoles, type SignEvent } from './chain/chain.ts';
import { next } from './response.ts';
import { findResponse, updateResponse } from './responses.store.server.ts';

export type ApproveRefusal = 'completed' | 'notProposed' | 'changedMeanwhile' | FourEyesRefusal;
export type ReturnRefusal = 'completed' | 'notReturnable' | 'changedMeanwhile';

/** What the approver had before the eyes: the answer and the group of opinions that it answers. */
export interface SeenByApprover {
  readonly version: number;
  readonly groupVersion: number;
  /** Kept beside the answer for the house; nobody outside reads it. */
  readonly comment?: string | undefined;
}

export interface Bulk<Reason extends string> {
  readonly changed: number;
  readonly skipped: Readonly<Partial<Record<Reason, number>>>;
}

/** Checks one answer, the middle step of a chain of three. */
export function checkResponse(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SeenByApprover,
): Promise<Result<null, ApproveRefusal>> {
  return passOn(platform, actor, consultationId, 'check', { groupId, ...input });
}

/** Approves one answer: another person than those whose hands it came from, or one with the head's recorded confirmation. */
export function approveResponse(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: SeenByApprover,
): Promise<Result<null, ApproveRefusal>> {
  return passOn(platform, actor, consultationId, 'approve', { groupId, ...input });
}

/** Approves those that were ticked on one page; each stands for itself, and what was skipped says why. */
export async function approveResponses(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  chosen: readonly ({ readonly groupId: string } & SeenByApprover)[],
): Promise<Bulk<ApproveRefusal>> {
  const skipped: Partial<Record<ApproveRefusal, number>> = {};
  let changed = 0;
  for (const one of chosen) {
    const result = await passOn(platform, actor, consultationId, 'approve', one);
    if (result.ok) changed += 1;
    else skipped[result.reason] = (skipped[result.reason] ?? 0) + 1;
  }
  return { changed, skipped };
}

const PASSED = {
  check: { act: 'response.checked', by: 'checked_by', at: 'checked_at' },
  approve: { act: 'response.approved', by: 'approved_by', at: 'approved_at' },
} as const;

async function passOn(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  event: SignEvent,
  { groupId, version, groupVersion, comment = '' }: { readonly groupId: string } & SeenByApprover,
): Promise<Result<null, ApproveRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  const chain = await findChain(db, consultationId);
  requirePermission(actor, permissionOf(event, chain), consultation);
  if (consultation.state === 'completed') return refuse('completed');
  const answer = await findResponse(db, consultation.id, groupId);
  const state = answer && next(chain, answer.state, event, event === 'check' ? 'checker' : 'approver');
  if (!answer || !state || !answer.proposedBy) return refuse('notProposed');
  const now = clock.now();
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  const eyes = mayPass(event, answer, { approver: actor, exceptions, today: legalDay(now) });
  if (!eyes.ok) return eyes;
  const { act, by, at } = PASSED[event];
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      // An opinion that joined after the approver looked would be answered unseen; held, so that none joins now.
      await lockGroups(tx, consultation.id, [groupId]);
      const group = await requireGroup(tx, consultation.id, groupId);
      if (group.version !== groupVersion) throw new Conflict(`opinion group ${groupId}`);
      await updateResponse(tx, answer, version, { state, [by]: actor.personId, [at]: now });
      const said = { saidWith: event, words: comment, personId: actor.personId, at: now };
      await insertComments(tx, consultation.id, [groupId], said);
      const { organisationId } = consultation;
      await emit(tx, act, { consultationId: consultation.id, groupId, organisationId }, now);
      const after = { state, outcome: answer.outcome, proposedBy: answer.proposedBy };
      await record(tx, actor, { ...entryOf(consultation, groupId, act), after }, now);
    });
    return null;
  });
}

/** Back to the writer with a reason; also an approved answer, as long as the table is not published. */
export async function returnResponse(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: { readonly version: number; readonly reason: string },
): Promise<Result<null, ReturnRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  const chain = await findChain(db, consultationId);
  const roles = returningRoles(actor, chain, consultation);
  if (roles.length === 0) requirePermission(actor, permissionOf('approve', chain), consultation);
  if (consultation.state === 'completed') return refuse('completed');
  const answer = await findResponse(db, consultationId, groupId);
  const state =
    answer && roles.map((role) => next(chain, answer.state, 'return', role)).find((to) => to !== undefined);
  if (!answer || !state) return refuse('notReturnable');
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      // In the order in which the opinions desk takes them, or each would wait for the other.
      await lockGroups(tx, consultationId, [groupId]);
      if ((await holdConsultation(tx, consultationId, 'share')).state === 'completed')
        throw new Conflict(`consultation ${consultationId}`);
      const back = { checked_by: null, checked_at: null, approved_by: null, approved_at: null };
      const change = { state, returned_reason: input.reason, ...back };
      await updateResponse(tx, answer, input.version, change);
      const said = { saidWith: 'return', words: input.reason, personId: actor.personId, at: now } as const;
      await insertComments(tx, consultationId, [groupId], said);
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
