import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId, newToken } from '#platform/ids.ts';
import type { Limit } from '#platform/rate-limit.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertAttachment } from '../attachments/attachments.store.server.ts';
import { getSealed, putSealed } from '../attachments/sealed-file.server.ts';
import { endSubmission } from '../ending/end-submission.server.ts';
import { findEnd } from '../ending/submission-end.store.server.ts';
import { DRAFT_DAYS, intakeState } from '../intake.ts';
import { type IntakePlatform, tokenHash } from '../intake-platform.server.ts';
import type { Opinion } from '../opinion.ts';
import { holdOpinionsOfSubmission } from '../opinions.store.server.ts';
import { type DraftContent, insertDraft } from '../submission-drafts.store.server.ts';
import { lockSubmission } from '../submissions.store.server.ts';
import { type TrackedSubmission, trackSubmission } from '../track-submission.server.ts';
import { newOpinionId } from '../writing/draft-opinion.ts';

export const CHANGES_PER_ADDRESS: Limit = { name: 'submission.change', count: 60, perSeconds: 600 };

export type ChangeRefusal =
  /** The round does not take opinions any more. */
  | 'closed'
  /** Taken back or replaced before. */
  | 'ended'
  /** An officer wrote it down for somebody: the office that did so corrects it. */
  | 'enteredByStaff'
  | 'notSure'
  | 'tooMany';

/** Whether its author may still change it or take it back, by the clock and to the second. */
export function whyNoChange(
  { submission, consultation, end }: Pick<TrackedSubmission, 'submission' | 'consultation' | 'end'>,
  now: Date,
): 'closed' | 'ended' | 'enteredByStaff' | undefined {
  if (end) return 'ended';
  if (submission.channel !== 'portal') return 'enteredByStaff';
  return intakeState(consultation, now) === 'open' ? undefined : 'closed';
}

/**
 * Opens a draft with the words of a submission. Nothing happens to the submission before that draft is sent; then the
 * new one takes its place, and the old words stay in the record.
 */
export async function startChange(
  app: IntakePlatform,
  tracked: TrackedSubmission,
  address: string,
): Promise<Result<{ token: string }, ChangeRefusal>> {
  if (!(await app.rateLimits.take(CHANGES_PER_ADDRESS, address)).ok) return refuse('tooMany');
  const { consultationId, id: replaces, receiptCode } = tracked.submission;
  return await inTransaction(app.db, async (tx) => {
    const now = app.clock.now();
    // Whoever erases or ends it comes before or after; what is copied is what stands now, not what stood on the page.
    await lockSubmission(tx, consultationId, replaces);
    const current = await trackSubmission({ ...app, db: tx }, receiptCode);
    if (!current) throw new NotFound(`submission ${replaces}`);
    const refusal = whyNoChange(current, now);
    if (refusal) return refuse(refusal);
    return ok({ token: await openDraft({ ...app, db: tx }, current, now) });
  });
}

/** Under the lock of the submission. Gives the key to the draft. */
async function openDraft(app: IntakePlatform, tracked: TrackedSubmission, now: Date): Promise<string> {
  const token = newToken();
  const { consultationId, id: replaces } = tracked.submission;
  const draft = { consultationId, id: newId(now) };
  // From the record, not from the page of the receipt: while the text is off, that page holds no quotation.
  const opinions = await holdOpinionsOfSubmission(app.db, consultationId, replaces);
  await insertDraft(app.db, {
    ...draft,
    tokenHash: tokenHash(token),
    content: contentOf(tracked, opinions),
    createdAt: now,
    expiresAt: new Date(now.getTime() + DRAFT_DAYS * 86_400_000),
    replaces,
  });
  await copyAttachments(app, tracked, draft);
  return token;
}

/** Takes a submission back for good. Its author's contact data stays until its own time, or until it is deleted. */
export async function withdrawSubmission(
  app: IntakePlatform,
  tracked: TrackedSubmission,
  isSure: boolean,
  address: string,
): Promise<Result<undefined, ChangeRefusal>> {
  if (!(await app.rateLimits.take(CHANGES_PER_ADDRESS, address)).ok) return refuse('tooMany');
  if (!isSure) return refuse('notSure');
  const { submission } = tracked;
  const { consultationId } = submission;
  return await inTransaction(app.db, async (tx) => {
    const now = app.clock.now();
    await lockSubmission(tx, consultationId, submission.id);
    const consultation = await requireConsultation(tx, consultationId);
    const end = await findEnd(tx, consultationId, submission.id);
    const refusal = whyNoChange({ submission, consultation, end }, now);
    if (refusal) return refuse(refusal);
    const ending = { because: 'author', replacedBy: null } as const;
    const ended = await endSubmission(tx, consultation, submission.id, ending, now);
    return ended ? ok(undefined) : refuse('ended');
  });
}

/** The new submission has files of its own, so that what is taken out of its draft stays in the record of the old one. */
async function copyAttachments(
  app: IntakePlatform,
  { attachments }: TrackedSubmission,
  { consultationId, id: draftId }: { readonly consultationId: string; readonly id: string },
): Promise<void> {
  for (const [index, attachment] of attachments.entries()) {
    const bytes = await getSealed(app.files, attachment.storedSha256);
    if (!bytes) continue;
    const storedSha256 = await putSealed(app.files, bytes);
    const at = app.clock.now();
    const copy = { ...attachment, consultationId, id: newId(at), storedSha256 };
    await insertAttachment(app.db, { ...copy, draftId, ordinal: index + 1, at });
  }
}

/** The words of the record as a draft holds them. What was deleted of the contact is not filled in again. */
function contentOf({ submission, contact }: TrackedSubmission, opinions: readonly Opinion[]): DraftContent {
  const { organisationName, channelDetail } = submission;
  return {
    draftVersionId: submission.draftVersionId,
    opinions: opinions.map((opinion) => ({ ...draftOpinion(opinion), id: newOpinionId() })),
    category: submission.category,
    place: submission.place,
    name: contact?.name ?? null,
    email: contact?.email ?? null,
    ...(contact?.email && { emailFromRecord: true }),
    consentAnswerByEmail: contact?.consentAnswerByEmail ?? false,
    consentPublishName: contact?.consentPublishName ?? false,
    consentReceiptByEmail: contact?.consentReceiptByEmail ?? false,
    consentAskBack: contact?.consentAskBack ?? false,
    organisation: organisationName
      ? {
          name: organisationName,
          symbol: channelDetail.symbol ?? '',
          datedOn: channelDetail.datedOn ?? '',
          signer: contact?.signer ?? '',
        }
      : null,
  };
}

function draftOpinion({ unitId, quote, position, text, suggestedWording }: Opinion) {
  const quotedAfter = quote?.prefix.replace(/\s+/g, ' ').trim() || undefined;
  const quotedWords = quote?.exact ?? null;
  return { unitId, quotedWords, ...(quotedAfter && { quotedAfter }), position, text, suggestedWording };
}
