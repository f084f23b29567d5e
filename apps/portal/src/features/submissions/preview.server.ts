import { citationOf, type LegalTree, type WordChange } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { emptyTree } from '#features/drafts/draft-version.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import { findShownTree } from '#features/drafts/purging/shown-tree.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import type { Attachment } from './attachments/attachment.ts';
import { deleteFromDraft, deleteOrphans, findAttachments } from './attachments/attachments.store.server.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { tokenHash } from './intake-platform.server.ts';
import { publicLabel, publicName } from './public-label.ts';
import { redline } from './redline.ts';
import { shownContent } from './second-thoughts/covered-email.ts';
import {
  type DraftContent,
  deleteDraft,
  deleteExpiredDrafts,
  findDraft,
  lockDraft,
} from './submission-drafts.store.server.ts';
import { requireSubmission } from './submissions.store.server.ts';
import { type DraftOpinion, markOf } from './writing/draft-opinion.ts';

/** A draft as its author sees it again: to be sent, sent already (then only the receipt), or gone. */
export type Preview =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sent'; readonly receiptCode: string }
  | {
      readonly kind: 'draft';
      readonly content: Omit<DraftContent, 'opinions'>;
      readonly opinions: readonly PreviewedOpinion[];
      readonly attachments: readonly Attachment[];
      readonly publicLabel: string;
      readonly expiresAt: Date;
      readonly intake: IntakeState;
      readonly consultation: Consultation;
      readonly project: LawProject;
      /** Its text is off the portal: nothing of it is shown, and no form opens beside it. */
      readonly isTextOff: boolean;
      /** The receipt of the submission that it replaces when it is sent. */
      readonly replaces: string | null;
    };

/** One opinion of a draft as its author sees it. */
export interface PreviewedOpinion {
  readonly opinion: DraftOpinion;
  /** "khoản 2 Điều 5"; null for the draft as a whole. */
  readonly citation: string | null;
  /** The suggested wording against the text; undefined when there is none, or when it is like nothing in the text. */
  readonly changes: readonly WordChange[] | undefined;
  /** What its form carries, so that two tabs do not write over each other. */
  readonly mark: string;
}

/** `tree` is undefined while the text is off the portal: what is quoted of it stays in the draft, unseen. */
function previewedOpinion(opinion: DraftOpinion, tree: LegalTree | undefined): PreviewedOpinion {
  const { unitId, suggestedWording } = opinion;
  const quotedWords = tree ? opinion.quotedWords : null;
  const quote = quotedWords === null ? null : { exact: quotedWords };
  return {
    opinion: { ...opinion, quotedWords, quotedAfter: undefined },
    citation: unitId === null ? null : citationOf(tree ?? emptyTree, unitId),
    changes: tree && suggestedWording ? redline(tree, { unitId, quote }, suggestedWording) : undefined,
    mark: markOf(opinion),
  };
}

/** Reads only: opening the link never sends and never uses it up. */
export async function previewSubmission({ db, clock }: Platform, token: string): Promise<Preview> {
  const draft = await findDraft(db, tokenHash(token));
  const now = clock.now();
  if (!draft || (now >= draft.expiresAt && !draft.submissionId)) return { kind: 'gone' };
  if (draft.submissionId) {
    const sent = await requireSubmission(db, draft.consultationId, draft.submissionId);
    return { kind: 'sent', receiptCode: sent.receiptCode };
  }
  const { opinions, ...content } = shownContent(draft.content!);
  const consultation = await requireConsultation(db, draft.consultationId);
  const [project, tree, replaced, attachments] = await Promise.all([
    requireProject(db, consultation.projectId),
    findShownTree(db, content.draftVersionId),
    draft.replaces ? requireSubmission(db, draft.consultationId, draft.replaces) : undefined,
    findAttachments(db, draft.consultationId, { draftId: draft.id }),
  ]);
  return {
    kind: 'draft',
    content,
    opinions: opinions.map((opinion) => previewedOpinion(opinion, tree)),
    publicLabel: publicLabel(content.category, content.place, publicName(content)),
    expiresAt: draft.expiresAt,
    intake: intakeState(consultation, now),
    consultation,
    project,
    isTextOff: !tree,
    attachments,
    replaces: replaced?.receiptCode ?? null,
  };
}

/** Throws the draft away at its author's wish; one that was sent stays, because it is a submission now. */
export async function discardSubmissionDraft(platform: Platform, token: string): Promise<void> {
  const removed = await inTransaction(platform.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(token));
    if (!draft || draft.submissionId) return [];
    await deleteDraft(tx, draft);
    return await deleteFromDraft(tx, draft.consultationId, draft.id);
  });
  for (const sha256 of removed) await platform.files.remove(sha256);
}

/** For the nightly schedule; returns how many were removed. */
export async function removeExpiredDrafts(platform: Platform): Promise<number> {
  const { removed, files } = await inTransaction(platform.db, async (tx) => ({
    removed: await deleteExpiredDrafts(tx, platform.clock.now()),
    files: await deleteOrphans(tx),
  }));
  for (const sha256 of files) await platform.files.remove(sha256);
  return removed;
}
