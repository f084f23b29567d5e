import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { type EnterRefusal, enterSubmission } from '#features/submissions/enter-submission.server.ts';
import type { EnteredPoint } from '#features/submissions/letters/points.ts';
import { legalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { criticismText } from '#text/vi/criticism.ts';
import type { EnterCriticismInput } from './criticism.schema.ts';
import { isLate, type SocialCriticism } from './criticism.ts';
import { requireCriticism, updateCriticism } from './criticisms.store.server.ts';

export type EnterCriticismRefusal =
  | Exclude<EnterRefusal, 'completed' | 'withdrawn'>
  | 'notRequested'
  | 'alreadyReceived'
  | 'beforeRequest'
  | 'receivedBeforeDated'
  | 'heldOutside'
  | 'pointsNeeded';

const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * Enters the Front's paper with its numbered points. They are opinions of one submission of its own class, answered like
 * all others; late is what came after the day we named. A paper that comes when the round is answered or withdrawn is
 * kept here with its points: it is late, and not lost.
 */
export async function enterCriticism(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
  input: EnterCriticismInput & { readonly points: readonly EnteredPoint[] },
): Promise<Result<{ submissionId: string | null }, EnterCriticismRefusal>> {
  const { db, clock } = platform;
  const criticism = await requireCriticism(db, consultationId, id);
  requirePermission(actor, 'opinion.enter', criticism);
  const now = clock.now();
  const refusal = whyNotEntered(criticism, input, legalDay(now));
  if (refusal) return refuse(refusal);
  const front = await requireOrganisation(db, criticism.frontId);
  return await inTransaction(db, async (tx) => {
    const { state, organisationId } = await holdConsultation(tx, consultationId, 'share');
    let submissionId: string | null = null;
    if (state !== 'completed' && state !== 'withdrawn') {
      const entered = await enterSubmission({ ...platform, db: tx }, actor, consultationId, {
        key: `criticism ${id}`,
        channel: 'organisationLetter',
        receivedAt: arrival(input.receivedOn, now),
        late: isLate(criticism, input.receivedOn),
        category: 'fatherlandFront',
        countingClass: 'socialCriticism',
        place: '',
        organisationName: criticismText.contributor(front.name),
        detail: { symbol: input.symbol, datedOn: input.datedOn, signer: input.signer },
        opinions: input.points,
      });
      if (!entered.ok) return refuse(entered.reason as EnterCriticismRefusal, entered.data);
      submissionId = entered.value.submissionId;
    }
    await updateCriticism(
      tx,
      { id, version: input.version },
      {
        symbol: input.symbol,
        dated_on: input.datedOn,
        signer: input.signer,
        received_on: input.receivedOn,
        held_on: input.heldOn,
        points: input.points,
        submission_id: submissionId,
      },
    );
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId };
    const { symbol, datedOn, receivedOn } = input;
    const after = { symbol, datedOn, receivedOn, opinions: input.points.length };
    await record(tx, actor, { act: 'criticism.received', ...about, after }, now);
    return ok({ submissionId });
  });
}

function whyNotEntered(
  criticism: SocialCriticism,
  input: EnterCriticismInput & { readonly points: readonly EnteredPoint[] },
  today: string,
): EnterCriticismRefusal | undefined {
  if (!criticism.requestedOn) return 'notRequested';
  if (criticism.receivedOn) return 'alreadyReceived';
  if (input.datedOn < criticism.requestedOn) return 'beforeRequest';
  if (input.receivedOn < input.datedOn) return 'receivedBeforeDated';
  if (input.receivedOn > today) return 'inFuture';
  const { heldOn } = input;
  // Its paper is written after the conference, and nobody confers about a draft that was not sent.
  if (heldOn && (heldOn < criticism.requestedOn || heldOn > input.receivedOn)) return 'heldOutside';
  return input.points.length === 0 ? 'pointsNeeded' : undefined;
}

/** Noon of the day on which it came in; of today, now. */
function arrival(receivedOn: string, now: Date): Date {
  const noon = new Date(startOfLegalDay(receivedOn).getTime() + HALF_A_DAY_MS);
  return noon < now ? noon : now;
}
