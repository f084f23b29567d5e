import type { LegalTree } from '@danban/legal-text';
import { publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { anchorFor } from './anchor-for.ts';
import { contentHash } from './content-hash.ts';
import { countingClassOf } from './counting-class.ts';
import { type IntakeState, intakeState } from './intake.ts';
import { CONFIRMS_PER_ADDRESS, type IntakePlatform, tokenHash } from './intake-platform.server.ts';
import { publicLabel } from './public-label.ts';
import { newReceiptCode } from './receipt.ts';
import type { OpinionContent, SubmissionContent } from './submission.schema.ts';
import type { ContributorContact, Submission } from './submission.ts';
import {
  type DraftContent,
  lockDraft,
  markDraftSent,
  type SubmissionDraft,
} from './submission-drafts.store.server.ts';
import { requireSubmission } from './submissions.store.server.ts';
import { type NewOpinion, writeSubmission } from './write-submission.server.ts';

export type ConfirmRefusal = Exclude<IntakeState, 'open'> | 'gone' | 'tooMany';

/**
 * Sends a server draft. This works by holding the draft's row: of two presses (two tabs, a reload, a retry after
 * kill -9) the second waits for the first and gets the same receipt. The instant of confirmation decides whether it is
 * in time (docs/interpretations/0002); a refused draft stays where it is.
 */
export async function confirmSubmission(
  app: IntakePlatform,
  token: string,
  address: string,
): Promise<Result<{ receiptCode: string }, ConfirmRefusal>> {
  if (!(await app.rateLimits.take(CONFIRMS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  return await inTransaction(app.db, async (tx) => {
    const draft = await lockDraft(tx, tokenHash(token));
    if (!draft) return refuse('gone');
    if (draft.submissionId) {
      const sent = await requireSubmission(tx, draft.consultationId, draft.submissionId);
      return ok({ receiptCode: sent.receiptCode });
    }
    const now = app.clock.now();
    if (!draft.content || now >= draft.expiresAt) return refuse('gone');
    const consultation = await requireConsultation(tx, draft.consultationId);
    const intake = intakeState(consultation, now);
    if (intake !== 'open') return refuse(intake);
    const { tree } = await requireVersion(tx, draft.content.draftVersionId);
    const submission = submissionOf(draft, draft.content, consultation, now);
    await markDraftSent(tx, draft, submission.id);
    const written = {
      submission,
      opinions: draft.content.opinions.map((opinion) => placed(opinion, tree)),
      contact: contactOf(draft.content),
      idempotencyKey: draft.id,
    };
    await writeSubmission(tx, publicActor, consultation, written, now);
    return ok({ receiptCode: submission.receiptCode });
  });
}

function submissionOf(
  draft: SubmissionDraft,
  content: DraftContent,
  consultation: Consultation,
  now: Date,
): Submission {
  const label = publicLabel(content.category, content.place);
  return {
    id: newId(now),
    consultationId: draft.consultationId,
    draftVersionId: content.draftVersionId,
    receiptCode: newReceiptCode(),
    channel: 'portal',
    receivedAt: now,
    late: false,
    identityLevel: content.email ? 'emailStated' : 'anonymous',
    category: content.category,
    place: content.place,
    publicLabel: label,
    organisationName: null,
    channelDetail: {},
    countingClass: countingClassOf('portal', content.category),
    contentSha256: contentHash(consultation.id, content.draftVersionId, label, content.opinions),
    enteredBy: null,
  };
}

/** The place of an opinion in the text it was given on; a quote that is not there falls back to its unit. */
export function placed(opinion: OpinionContent, tree: LegalTree): NewOpinion {
  const { unitId, quotedWords, position, text, suggestedWording } = opinion;
  const anchor = unitId === null ? undefined : anchorFor(tree, unitId, quotedWords ?? undefined);
  return { unitId, quote: anchor?.quote ?? null, position, text, suggestedWording };
}

/** Nothing personal was left: no row at all. */
function contactOf(content: SubmissionContent): ContributorContact | undefined {
  if (content.name === null && content.email === null) return undefined;
  const { name, email, consentAnswerByEmail, consentPublishName } = content;
  return { name, email, phone: null, consentAnswerByEmail, consentPublishName };
}
