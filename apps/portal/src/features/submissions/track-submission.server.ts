import { citationOf, type WordChange } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import { publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { emptyTree } from '#features/drafts/draft-version.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import type { Attachment } from './attachments/attachment.ts';
import { findAttachments } from './attachments/attachments.store.server.ts';
import { deleteLinksOf, findConfirmations } from './contact/contact-links.store.server.ts';
import { deletePhoneCode } from './contact/phone/phone-codes.store.server.ts';
import { findEnd, findReplacedCode, type SubmissionEnd } from './ending/submission-end.store.server.ts';
import { findGroupsOfOpinions, type OpinionGroup } from './groups.store.server.ts';
import type { HoldCode } from './holding/holding-rules.data.ts';
import { findHoldsOf } from './holding/holds.store.server.ts';
import type { Opinion } from './opinion.ts';
import { findOpinionsOfSubmission } from './opinions.store.server.ts';
import { parseReceiptCode } from './receipt.ts';
import { redline } from './redline.ts';
import type { ContributorContact, Submission } from './submission.ts';
import { deleteContact, findContact, findSubmissionByReceipt } from './submissions.store.server.ts';

export interface TrackedOpinion {
  readonly opinion: Opinion;
  /** "khoản 2 Điều 5" in the version on which it was given; null for the draft as a whole. */
  readonly citation: string | null;
  readonly group: OpinionGroup | undefined;
  /** Why it waits or waited for a person. */
  readonly holds: readonly HoldCode[];
  /** The suggested wording against the text on which it was given. */
  readonly changes: readonly WordChange[] | undefined;
}

/** What who holds the code may see: the receipt, each opinion with its group, and which contact data is kept. */
export interface TrackedSubmission {
  readonly submission: Submission;
  readonly opinions: readonly TrackedOpinion[];
  readonly contact: ContributorContact | undefined;
  readonly consultation: Consultation;
  readonly project: LawProject;
  readonly bodyName: string;
  readonly attachments: readonly Attachment[];
  /** Whether the address was confirmed by the link that was sent to it. */
  readonly emailConfirmed: boolean;
  /** A code that was sent to the number came back. */
  readonly phoneConfirmed: boolean;
  /** Its author took it back, or sent it anew. */
  readonly end: SubmissionEnd | undefined;
  /** The receipt of the submission that this one replaced. */
  readonly replacedCode: string | undefined;
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
  const [opinions, contact, consultation, tree, end, replacedCode, confirmed, attachments] =
    await Promise.all([
      findOpinionsOfSubmission(db, consultationId, id),
      findContact(db, consultationId, id),
      requireConsultation(db, consultationId),
      findShownTree(db, submission.draftVersionId),
      findEnd(db, consultationId, id),
      findReplacedCode(db, consultationId, id),
      findConfirmations(db, consultationId, id),
      findAttachments(db, consultationId, { submissionId: id }),
    ]);
  const ids = opinions.map((opinion) => opinion.id);
  const [groups, holds] = await Promise.all([
    findGroupsOfOpinions(db, consultationId, ids),
    findHoldsOf(db, consultationId, ids),
  ]);
  const project = await requireProject(db, consultation.projectId);
  const body = await findOrganisation(db, consultation.organisationId);
  return {
    submission,
    contact,
    attachments,
    emailConfirmed: confirmed.has('emailConfirmed'),
    phoneConfirmed: confirmed.has('phoneConfirmed'),
    end,
    replacedCode,
    consultation,
    project,
    bodyName: body?.name ?? '',
    opinions: opinions.map((opinion) => ({
      // What it quotes are words of the text.
      opinion: tree ? opinion : { ...opinion, quote: null },
      citation: opinion.unitId === null ? null : citationOf(tree ?? emptyTree, opinion.unitId),
      group: groups.get(opinion.id),
      holds: holds.get(opinion.id) ?? [],
      changes:
        tree && opinion.suggestedWording ? redline(tree, opinion, opinion.suggestedWording) : undefined,
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
    await deleteLinksOf(tx, submission.consultationId, submission.id);
    await deletePhoneCode(tx, { consultationId: submission.consultationId, submissionId: submission.id });
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
