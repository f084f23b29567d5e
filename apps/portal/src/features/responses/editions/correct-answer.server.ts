import { findUnit } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor, PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { latestConfirmedVersion } from '#features/drafts/drafts.store.server.ts';
import { findFourEyesExceptions } from '#features/identity/four-eyes.store.server.ts';
import { type FourEyesRefusal, mayApprove } from '#features/identity/four-eyes.ts';
import { requireGroup } from '#features/submissions/groups.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { entryOf, unlessChanged } from '../answer-group.server.ts';
import { findPublishedMatrix } from '../published-matrix.store.server.ts';
import { incompleteness } from '../response.ts';
import type { DecideInput, ProposeCorrectionInput, ReturnCorrectionInput } from './correction.schema.ts';
import { type CorrectionState, nextCorrectionState } from './correction.ts';
import { insertCorrection, requireCorrection, updateCorrection } from './corrections.store.server.ts';
import { differingFields, findRow, wordsOf } from './edition.ts';

export type CorrectRefusal =
  | 'notPublished'
  | 'newerEdition'
  | 'reasonMissing'
  | 'explanationMissing'
  | 'sameWords'
  | 'noSuchUnit'
  | 'waitingAlready';
export type DecideRefusal = 'notWaiting' | 'changedMeanwhile' | FourEyesRefusal;

/** Asks to set a published answer right: as it shall read, and why. The published table stays as it is. */
export async function proposeCorrection(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  groupId: string,
  input: ProposeCorrectionInput,
): Promise<Result<{ id: string }, CorrectRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.write', consultation);
  const group = await requireGroup(db, consultationId, groupId);
  const published = await findPublishedMatrix(db, consultationId);
  if (!published) return refuse('notPublished');
  // What the person wants to set right may have been set right meanwhile.
  if (published.content.edition !== input.edition) return refuse('newerEdition');
  const place = findRow(published.content.sections, group.ordinal);
  if (!place) throw new NotFound(`group ${groupId} in the table of ${consultationId}`);
  const { edition: _, reason, ...words } = input;
  if (reason.trim() === '') return refuse('reasonMissing');
  if (incompleteness(words)) return refuse('explanationMissing');
  if (differingFields(wordsOf(place.row), words).length === 0) return refuse('sameWords');
  if (words.changedUnitId && words.changedUnitId !== place.row.changedUnitId) {
    const latest = await latestConfirmedVersion(db, consultation.projectId);
    if (!latest || !findUnit(latest.tree, words.changedUnitId)) return refuse('noSuchUnit');
  }
  const now = clock.now();
  const id = newId(now);
  return await inTransaction(db, async (tx) => {
    // An edition that is published at this moment is waited for; then this one is about an older table.
    await holdConsultation(tx, consultationId, 'share');
    if ((await findPublishedMatrix(tx, consultationId))?.content.edition !== input.edition)
      return refuse('newerEdition');
    const correction = { consultationId, id, groupId, ...words, reason };
    const isNew = await insertCorrection(tx, {
      ...correction,
      proposedBy: actor.personId,
      proposedAt: now,
    });
    if (!isNew) return refuse('waitingAlready');
    await emit(tx, 'correction.proposed', eventOf(consultation, groupId), now);
    const after = { correction: id, outcome: words.outcome };
    const entry = entryOf(consultation, groupId, 'response.correctionProposed');
    await record(tx, actor, { ...entry, reason, after }, now);
    return ok({ id });
  });
}

/** The second pair of eyes; the correction becomes public with the next edition, not before. */
export async function approveCorrection(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  { id, version }: DecideInput,
): Promise<Result<null, DecideRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.approve', consultation);
  const correction = await requireCorrection(db, consultationId, id);
  const state = nextCorrectionState(correction.state, 'approve');
  if (!state) return refuse('notWaiting');
  const now = clock.now();
  const exceptions = await findFourEyesExceptions(db, actor.ownOrganisationIds);
  const { proposedBy } = correction;
  const fourEyes = mayApprove({ proposedBy, approver: actor, exceptions, today: legalDay(now) });
  if (!fourEyes.ok) return fourEyes;
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      await updateCorrection(tx, correction, version, {
        state,
        approved_by: actor.personId,
        approved_at: now,
      });
      await emit(tx, 'correction.approved', eventOf(consultation, correction.groupId), now);
      const after = { correction: id, state, proposedBy };
      const entry = entryOf(consultation, correction.groupId, 'response.correctionApproved');
      await record(tx, actor, { ...entry, after }, now);
    });
    return null;
  });
}

/** Back with a reason, also an approved one, as long as no edition has it. */
export async function returnCorrection(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  { id, version, reason }: ReturnCorrectionInput,
): Promise<Result<null, Exclude<DecideRefusal, FourEyesRefusal>>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.approve', consultation);
  const correction = await requireCorrection(db, consultationId, id);
  const state: CorrectionState | undefined = nextCorrectionState(correction.state, 'return');
  if (!state) return refuse('notWaiting');
  const now = clock.now();
  return await unlessChanged(async () => {
    await inTransaction(db, async (tx) => {
      const change = { state, returned_reason: reason, approved_by: null, approved_at: null };
      await updateCorrection(tx, correction, version, change);
      await emit(tx, 'correction.returned', eventOf(consultation, correction.groupId), now);
      const entry = entryOf(consultation, correction.groupId, 'response.correctionReturned');
      await record(tx, actor, { ...entry, reason, after: { correction: id, state } }, now);
    });
    return null;
  });
}

function eventOf({ id, organisationId }: Consultation, groupId: string) {
  return { consultationId: id, groupId, organisationId };
}
