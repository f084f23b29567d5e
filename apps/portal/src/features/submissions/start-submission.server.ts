import { findUnit } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findVersion } from '#features/drafts/drafts.store.server.ts';
import type { Db } from '#platform/db.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId, newToken } from '#platform/ids.ts';
import { submissionErrors } from '#text/vi/submissions.ts';
import { filledTooFast } from './fill-time.ts';
import { DRAFT_DAYS, intakeState } from './intake.ts';
import {
  DRAFTS_PER_ADDRESS,
  DRAFTS_PER_CONSULTATION,
  type IntakePlatform,
  tokenHash,
} from './intake-platform.server.ts';
import type { OpinionFormValues } from './opinion-form.ts';
import { type CheckedForm, checkOpinionForm, type FieldErrors } from './submission.schema.ts';
import { findDraft, insertDraft, lockDraft, updateDraft } from './submission-drafts.store.server.ts';

export type StartRefusal =
  | 'invalid'
  | 'closed'
  | 'notYetOpen'
  | 'withdrawn'
  | 'tooFast'
  | 'tooMany'
  | 'tooLarge';

/** Like `Result`, with what is wrong beside each field. */
export type StartResult =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly reason: StartRefusal; readonly errors: FieldErrors };

/**
 * The first POST: checks, then a server draft under an unguessable link. Nothing is sent yet and nothing is public;
 * a second first POST (reload, two tabs) makes a second draft, which does no harm because only a confirmation counts.
 */
export async function startSubmission(
  app: IntakePlatform,
  consultation: Consultation,
  values: OpinionFormValues,
  address: string,
): Promise<StartResult> {
  const now = app.clock.now();
  const intake = intakeState(consultation, now);
  if (intake !== 'open') return refused(intake);
  // A robot is told what a hasty person is told; it learns nothing.
  if (values.website !== '' || filledTooFast(values.madeAt, now, app.config.secretKey))
    return refused('tooFast');
  const checked = await checkAgainstText(app.db, consultation.draftVersionId, values);
  if (!checked.ok) return refused('invalid', checked.errors);
  if (!(await app.rateLimits.take(DRAFTS_PER_ADDRESS, address)).ok) return refused('tooMany');
  if (!(await app.rateLimits.take(DRAFTS_PER_CONSULTATION, consultation.id)).ok) return refused('tooMany');
  const token = newToken();
  const content = { ...checked.content, draftVersionId: consultation.draftVersionId };
  await insertDraft(app.db, {
    consultationId: consultation.id,
    id: newId(now),
    tokenHash: tokenHash(token),
    content,
    createdAt: now,
    expiresAt: new Date(now.getTime() + DRAFT_DAYS * 86_400_000),
  });
  return { ok: true, token };
}

/**
 * The second thoughts: the same checks, the same link. Of two tabs the last one counts, and the preview shows which
 * words those are; a draft that was sent meanwhile is left as it is.
 */
export async function editSubmissionDraft(
  app: IntakePlatform,
  token: string,
  values: OpinionFormValues,
): Promise<StartResult> {
  const draft = await findDraft(app.db, tokenHash(token));
  if (!draft?.content) return { ok: true, token };
  const { draftVersionId } = draft.content;
  const checked = await checkAgainstText(app.db, draftVersionId, values);
  if (!checked.ok) return refused('invalid', checked.errors);
  await inTransaction(app.db, async (tx) => {
    const current = await lockDraft(tx, tokenHash(token));
    if (current?.content) await updateDraft(tx, current, { ...checked.content, draftVersionId });
  });
  return { ok: true, token };
}

/** The form's own rules, then: does every place that is named exist in the text? */
async function checkAgainstText(db: Db, versionId: string, values: OpinionFormValues): Promise<CheckedForm> {
  const checked = checkOpinionForm(values);
  const tree = (await findVersion(db, versionId))?.tree;
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  for (const [index, { unit }] of values.opinions.entries()) {
    if (unit !== '' && !(tree && findUnit(tree, unit)))
      errors[`unit.${index}`] = submissionErrors.unknownUnit;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : checked;
}

function refused(reason: StartRefusal, errors: FieldErrors = {}): StartResult {
  return { ok: false, reason, errors };
}
