import { citationOf } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { findGroupsOfOpinions, type OpinionGroup } from './groups.store.server.ts';
import type { Opinion } from './opinion.ts';
import { findOpinionsOfSubmission } from './opinions.store.server.ts';
import { parseReceiptCode } from './receipt.ts';
import type { ContributorContact, Submission } from './submission.ts';
import { deleteContact, findContact, findSubmissionByReceipt } from './submissions.store.server.ts';

export interface TrackedOpinion {
  readonly opinion: Opinion;
  /** "khoản 2 Điều 5" in the version on which it was given; null for the draft as a whole. */
  readonly citation: string | null;
  readonly group: OpinionGroup | undefined;
}

/** What who holds the code may see: the receipt, each opinion with its group, and which contact data is kept. */
export interface TrackedSubmission {
  readonly submission: Submission;
  readonly opinions: readonly TrackedOpinion[];
  readonly contact: ContributorContact | undefined;
  readonly consultation: Consultation;
  readonly project: LawProject;
  readonly bodyName: string;
}

/** By a code in any spelling; undefined when there is no such receipt. */
export async function trackSubmission(
  { db }: Platform,
  typed: string,
): Promise<TrackedSubmission | undefined> {
  const code = parseReceiptCode(typed);
  const submission = code && (await findSubmissionByReceipt(db, code));
  if (!submission) return undefined;
  const { consultationId, id } = submission;
  const [opinions, contact, consultation, version] = await Promise.all([
    findOpinionsOfSubmission(db, consultationId, id),
    findContact(db, consultationId, id),
    requireConsultation(db, consultationId),
    requireVersion(db, submission.draftVersionId),
  ]);
  const groups = await findGroupsOfOpinions(
    db,
    consultationId,
    opinions.map((opinion) => opinion.id),
  );
  const project = await requireProject(db, consultation.projectId);
  const body = await findOrganisation(db, consultation.organisationId);
  return {
    submission,
    contact,
    consultation,
    project,
    bodyName: body?.name ?? '',
    opinions: opinions.map((opinion) => ({
      opinion,
      citation: opinion.unitId === null ? null : citationOf(version.tree, opinion.unitId),
      group: groups.get(opinion.id),
    })),
  };
}

/** Deletes name and address for good at the wish of who holds the code; the opinions and their answer stay. */
export async function deleteOwnContact(platform: Platform, typed: string): Promise<void> {
  const tracked = await trackSubmission(platform, typed);
  if (!tracked) throw new NotFound('submission by receipt code');
  const { submission, consultation } = tracked;
  const now = platform.clock.now();
  await inTransaction(platform.db, async (tx) => {
    if (!(await deleteContact(tx, submission.consultationId, submission.id))) return;
    const { organisationId } = consultation;
    const change = {
      act: 'submission.contactDeleted',
      objectKind: 'submission',
      objectId: submission.id,
      organisationId,
    };
    await record(tx, publicActor, change, now);
  });
}
