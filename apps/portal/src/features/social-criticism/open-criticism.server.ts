import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { isOver } from '#features/consultations/lifecycle.ts';
import { draftDocument } from '#features/official-documents/draft-document.server.ts';
import { isValidOn } from '#features/organisations/organisation.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { holdName } from '#platform/hold-name.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import type { DraftRequestInput, OpenCriticismInput } from './criticism.schema.ts';
import {
  findStandingCriticism,
  findUnanswered,
  insertCriticism,
  requireCriticism,
  updateCriticism,
} from './criticisms.store.server.ts';
import { findPaperFacts } from './paper-facts.server.ts';
import { requestPaper } from './papers.ts';
import { PURPOSES } from './purposes.ts';

export type OpenCriticismRefusal = 'over' | 'notTheFront' | 'frontEnded' | 'alreadyAsked' | 'stillAsked';
export type DraftRequestRefusal =
  | 'over'
  | 'withdrawn'
  | 'alreadyDrafted'
  | 'dueInPast'
  | 'frontEnded'
  | 'issuerEnded';

/**
 * Begins the social criticism of a round: which committee of the Front, in which form, before which submission. A committee is
 * asked once in a round, and in a further round of the draft only when it has answered or the earlier request was taken back:
 * no draft lies before it twice.
 */
export async function openCriticism(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  input: OpenCriticismInput,
): Promise<Result<{ id: string }, OpenCriticismRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.edit', consultation);
  if (isOver(consultation.state)) return refuse('over');
  const now = clock.now();
  const front = await requireOrganisation(db, input.frontId);
  if (front.kind !== 'fatherlandFront') return refuse('notTheFront');
  if (!isValidOn(front, legalDay(now))) return refuse('frontEnded');
  const id = newId(now);
  const { organisationId, projectId } = consultation;
  return await inTransaction(db, async (tx) => {
    await holdName(tx, `social criticism ${projectId} ${front.id}`);
    const elsewhere = await findUnanswered(tx, { projectId, frontId: front.id, exceptRound: consultationId });
    if (elsewhere) return refuse('stillAsked', { front: front.name, round: elsewhere.round });
    const isFirst = await insertCriticism(
      tx,
      { ...input, id, consultationId, organisationId },
      { by: actor.personId, at: now },
    );
    if (!isFirst) {
      const before = await findStandingCriticism(tx, consultationId, front.id);
      return refuse('alreadyAsked', { front: front.name, ...(before ? { id: before.id } : {}) });
    }
    const { form, plannedSubmissionOn } = input;
    const after = { frontId: front.id, form, plannedSubmissionOn };
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId };
    await record(tx, actor, { act: 'criticism.opened', ...about, after }, now);
    return ok({ id });
  });
}

/** Writes the letter to the Front as a document of the house; it counts as asked from the day on which that is sent. */
export async function draftRequest(
  { db, clock }: Platform,
  actor: PersonActor,
  consultationId: string,
  id: string,
  input: DraftRequestInput,
): Promise<Result<{ documentId: string }, DraftRequestRefusal>> {
  const criticism = await requireCriticism(db, consultationId, id);
  requirePermission(actor, 'consultation.edit', criticism);
  if (criticism.withdrawnAt) return refuse('withdrawn');
  if (criticism.requestDocumentId) return refuse('alreadyDrafted');
  const now = clock.now();
  if (input.dueOn <= legalDay(now)) return refuse('dueInPast');
  const front = await requireOrganisation(db, criticism.frontId);
  if (!isValidOn(front, legalDay(now))) return refuse('frontEnded');
  const found = await findPaperFacts(db, criticism, legalDay(now));
  if (!found) return refuse('issuerEnded');
  const content = requestPaper(found.facts, { ...criticism, dueOn: input.dueOn });
  return await inTransaction(db, async (tx) => {
    const { state } = await holdConsultation(tx, consultationId, 'share');
    if (isOver(state)) return refuse('over');
    const letter = {
      organisationId: found.issuerId,
      purpose: PURPOSES.request,
      typeAbbreviation: '',
      content,
    };
    const written = await draftDocument(tx, actor, letter, now);
    const { dueOn, plannedSubmissionOn } = input;
    await updateCriticism(
      tx,
      { id, version: input.version },
      { request_document_id: written, due_on: dueOn, planned_submission_on: plannedSubmissionOn },
    );
    const about = { objectKind: 'socialCriticism', objectId: id, organisationId: criticism.organisationId };
    const after = { documentId: written, dueOn, plannedSubmissionOn };
    await record(tx, actor, { act: 'criticism.requestDrafted', ...about, after }, now);
    return ok({ documentId: written });
  });
}
