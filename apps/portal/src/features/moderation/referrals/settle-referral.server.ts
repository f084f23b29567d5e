import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { findIssuer } from '#features/organisations/issuer.server.ts';
import { letterheadOf } from '#features/organisations/letterhead.server.ts';
import { holdOpinion, requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { writtenLine, writtenWords } from '#features/submissions/written-words.ts';
import { lastDayWithin } from '#features/time-limits/deadline.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { appendModerations } from '#features/transparency-log/append.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { requireOwnReferral } from './open-referral.server.ts';
import { extendedCode, type Referral } from './referral.ts';
import { updateReferral } from './referrals.store.server.ts';
import { slipContent } from './transfer-slip.ts';

/** Marks the documents of the register that are transfer slips. */
export const SLIP_PURPOSE = 'transferSlip';

export type SettleRefusal =
  | 'notOpen'
  | 'nobodyNamed'
  | 'issuerEnded'
  | 'notAnInformationRequest'
  | 'reasonNeeded'
  | 'noMoreTime'
  | 'takenBackTooLate';

/**
 * Hands it on with a transfer slip (phiếu chuyển, Decree 30/2020/NĐ-CP) that goes through the register of the body. The slip
 * stands in the register for all of the body, so it says a number and nothing of what is enclosed.
 */
export async function passOn(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  input: { readonly passedTo: string },
): Promise<Result<{ readonly documentId: string }, SettleRefusal>> {
  const referral = await requireOwnReferral(db, actor, id);
  const passedTo = writtenLine(input.passedTo);
  if (referral.state !== 'open') return refuse('notOpen');
  if (passedTo === '') return refuse('nobodyNamed');
  const now = clock.now();
  const today = legalDay(now);
  const issuerId = await findIssuer(db, referral.organisationId, today);
  if (!issuerId) return refuse('issuerEnded');
  const content = slipContent(referral, passedTo, await letterheadOf(db, issuerId, today));
  return await inTransaction(db, async (tx) => {
    const slip = { organisationId: issuerId, purpose: SLIP_PURPOSE, typeAbbreviation: 'PC', content };
    const documentId = await draftDocument(tx, actor, slip, now);
    const values = { passed_to: passedTo, document_id: documentId, settled_on: today };
    await updateReferral(tx, referral, { ...values, state: 'passedOn' });
    await recordOf(tx, actor, referral, 'referral.passedOn', now, { documentId });
    return ok({ documentId });
  });
}

/** A request for information was answered, with what was asked for or with the reason why not. */
export async function answerRequest(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
): Promise<Result<null, SettleRefusal>> {
  const referral = await requireOwnReferral(db, actor, id);
  if (referral.state !== 'open') return refuse('notOpen');
  if (referral.kind !== 'informationRequest') return refuse('notAnInformationRequest');
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await updateReferral(tx, referral, { state: 'answered', settled_on: legalDay(now) });
    await recordOf(tx, actor, referral, 'referral.answered', now);
    return ok(null);
  });
}

/** More time for a request for information: simple → complex → once more; counted from the day on which it was marked. */
export async function extendRequest(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
  input: { readonly reason: string },
): Promise<Result<null, SettleRefusal>> {
  const referral = await requireOwnReferral(db, actor, id);
  if (referral.state !== 'open') return refuse('notOpen');
  const code = extendedCode(referral.limitCode);
  if (!code) return refuse('noMoreTime');
  const reason = writtenWords(input.reason);
  if (reason === '') return refuse('reasonNeeded');
  const startOn = legalDay(referral.markedAt);
  const dueOn = lastDayWithin(procedureLimit(code, startOn), startOn, await calendarAround(db, startOn));
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    await updateReferral(tx, referral, { limit_code: code, due_on: dueOn, extended_because: reason });
    await recordOf(tx, actor, referral, 'referral.extended', now, { dueOn });
    return ok(null);
  });
}

/** It is an opinion after all: back to the moderators, as long as it has not left the house. */
export async function takeBackReferral(
  { db, clock }: Platform,
  actor: Actor,
  id: string,
): Promise<Result<null, SettleRefusal>> {
  const referral = await requireOwnReferral(db, actor, id);
  if (referral.state !== 'open') return refuse('takenBackTooLate');
  const { consultationId, opinionId } = referral;
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const opinion = await requireOpinion(tx, consultationId, opinionId);
    await updateReferral(tx, referral, { state: 'takenBack', settled_on: legalDay(now) });
    await holdOpinion(tx, opinion, opinion.version);
    const line = { submissionId: opinion.submissionId, ordinal: opinion.ordinal, code: 'review' };
    await appendModerations(tx, consultationId, 'hidden', [line], now);
    await recordOf(tx, actor, referral, 'referral.takenBack', now);
    return ok(null);
  });
}

async function recordOf(
  tx: Db,
  actor: Actor,
  { id, organisationId }: Referral,
  act: string,
  now: Date,
  after: Readonly<Record<string, string>> = {},
): Promise<void> {
  await record(tx, actor, { act, objectKind: 'referral', objectId: id, organisationId, after }, now);
}
