import { record } from '#features/audit/record.server.ts';
import type { PersonActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findGroups } from '#features/submissions/groups.store.server.ts';
import { canonicalHash } from '#platform/canonical-json.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { matrixFile } from '../publish-matrix.server.ts';
import { findPublishedMatrix, insertPublishedMatrix } from '../published-matrix.store.server.ts';
import { findResponse, updateResponse } from '../responses.store.server.ts';
import type { Correction } from './correction.ts';
import { findCorrections, updateCorrection } from './corrections.store.server.ts';
import { nextEdition } from './edition.ts';

export type EditionRefusal = 'notPublished' | 'newerEdition' | 'nothingApproved' | 'changedWhilePublishing';

/**
 * Publishes the approved corrections as the next edition (bản đính chính), frozen under its own hash with its own Word file.
 * The editions before it stay as they are. From then on the answers of the house are the corrected ones.
 */
export async function publishEdition(
  platform: Platform,
  actor: PersonActor,
  consultationId: string,
  input: { readonly edition: number },
): Promise<Result<{ edition: number; sha256: string }, EditionRefusal>> {
  const { db, clock, files } = platform;
  const now = clock.now();
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'response.publish', consultation);
  const prepared = await prepare(db, consultationId, now);
  if (!prepared) return refuse('notPublished');
  if (prepared.last.content.edition !== input.edition) return refuse('newerEdition');
  if (prepared.approved.length === 0) return refuse('nothingApproved');
  const { content, sha256, last } = prepared;
  // Writing the file takes a second or more; nobody is kept waiting for it.
  const docxSha256 = await files.put(
    await matrixFile(platform, consultationId, { content, previous: last.content }),
  );
  const { slug } = await requireProject(db, consultation.projectId);
  return await inTransaction(db, async (tx) => {
    await holdConsultation(tx, consultationId, 'completion');
    const still = await prepare(tx, consultationId, now);
    if (still?.last.content.edition !== input.edition) return refuse('newerEdition');
    if (still.sha256 !== sha256) return refuse('changedWhilePublishing');
    await insertPublishedMatrix(tx, content, {
      ...{ id: newId(now), sha256, docxSha256 },
      ...{ by: actor.personId, at: now },
    });
    const { edition } = content;
    for (const correction of still.approved) await putIntoForce(tx, correction, edition);
    const { projectId, organisationId } = consultation;
    const payload = { consultationId, projectId, organisationId, slug, edition };
    await emit(tx, 'matrix.corrected', payload, now);
    const after = { edition, sha256, docxSha256, corrects: last.sha256, corrections: still.approved.length };
    const entry = { act: 'matrix.corrected', objectKind: 'consultation', objectId: consultationId };
    await record(tx, actor, { ...entry, organisationId, after }, now);
    return ok({ edition, sha256 });
  });
}

async function prepare(db: Db, consultationId: string, now: Date) {
  const last = await findPublishedMatrix(db, consultationId);
  if (!last) return undefined;
  const [corrections, groups] = await Promise.all([
    findCorrections(db, consultationId),
    findGroups(db, consultationId),
  ]);
  const ordinals = new Map(groups.map(({ id, ordinal }) => [id, ordinal]));
  const approved = corrections.filter(({ state }) => state === 'approved');
  const named = approved.map((each) => ({ ...each, groupOrdinal: ordinals.get(each.groupId) ?? 0 }));
  const content = nextEdition(last, named, now);
  return { last, approved, content, sha256: canonicalHash(content) };
}

/** The correction is published, and the answer reads as it says: papers and figures that come later follow it. */
async function putIntoForce(tx: Db, correction: Correction, edition: number): Promise<void> {
  await updateCorrection(tx, correction, correction.version, { state: 'published', edition });
  const { consultationId, groupId } = correction;
  const answer = await findResponse(tx, consultationId, groupId);
  if (!answer) throw new Error(`publishEdition: group ${groupId} has no answer`);
  await updateResponse(tx, answer, answer.version, {
    outcome: correction.outcome,
    explanation: correction.explanation,
    changed_unit_id: correction.changedUnitId,
    changed_note: correction.changedNote,
    proposed_by: correction.proposedBy,
    proposed_at: correction.proposedAt,
    approved_by: correction.approvedBy,
    approved_at: correction.approvedAt,
  });
}
