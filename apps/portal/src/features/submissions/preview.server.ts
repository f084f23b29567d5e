import type { LegalTree } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { LawProject } from '#features/drafts/law-project.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { tokenHash } from './intake-platform.server.ts';
import { publicLabel } from './public-label.ts';
import {
  type DraftContent,
  deleteDraft,
  deleteExpiredDrafts,
  findDraft,
  lockDraft,
} from './submission-drafts.store.server.ts';
import { requireSubmission } from './submissions.store.server.ts';

/** A draft as its author sees it again: to be sent, sent already (then only the receipt), or gone. */
export type Preview =
  | { readonly kind: 'gone' }
  | { readonly kind: 'sent'; readonly receiptCode: string }
  | {
      readonly kind: 'draft';
      readonly content: DraftContent;
      readonly publicLabel: string;
      readonly expiresAt: Date;
      readonly intake: IntakeState;
      readonly consultation: Consultation;
      readonly project: LawProject;
      readonly tree: LegalTree;
    };

/** Reads only: opening the link never sends and never uses it up. */
export async function previewSubmission({ db, clock }: Platform, token: string): Promise<Preview> {
  const draft = await findDraft(db, tokenHash(token));
  const now = clock.now();
  if (!draft || (now >= draft.expiresAt && !draft.submissionId)) return { kind: 'gone' };
  if (draft.submissionId) {
    const sent = await requireSubmission(db, draft.consultationId, draft.submissionId);
    return { kind: 'sent', receiptCode: sent.receiptCode };
  }
  const content = draft.content!;
  const consultation = await requireConsultation(db, draft.consultationId);
  const [project, version] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, content.draftVersionId),
  ]);
  return {
    kind: 'draft',
    content,
    publicLabel: publicLabel(content.category, content.place),
    expiresAt: draft.expiresAt,
    intake: intakeState(consultation, now),
    consultation,
    project,
    tree: version.tree,
  };
}

/** Throws the draft away at its author's wish; one that was sent stays, because it is a submission now. */
export async function discardSubmissionDraft(platform: Platform, token: string): Promise<void> {
  await inTransaction(platform.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(token));
    if (draft) await deleteDraft(tx, draft);
  });
}

/** For the nightly schedule; returns how many were removed. */
export async function removeExpiredDrafts(platform: Platform): Promise<number> {
  return await deleteExpiredDrafts(platform.db, platform.clock.now());
}
