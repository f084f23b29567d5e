import { findUnit } from '@danban/legal-text';
import type { Consultation } from '#features/consultations/consultation.ts';
import { findTreeAndShown } from '#features/drafts/purging/shown-tree.server.ts';
import type { Db } from '#platform/db.server.ts';
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
import {
  type CheckedForm,
  checkOpinionForm,
  type FieldErrors,
  type FormErrorWords,
} from './submission.schema.ts';
import { insertDraft } from './submission-drafts.store.server.ts';
import { newOpinionId } from './writing/draft-opinion.ts';
import { withoutUnchangedWording } from './writing/present-text.ts';

export type StartRefusal = 'invalid' | 'closed' | 'notYetOpen' | 'withdrawn' | 'tooMany' | 'tooLarge';

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
  say: FormErrorWords = submissionErrors,
): Promise<StartResult> {
  const now = app.clock.now();
  const intake = intakeState(consultation, now);
  if (intake !== 'open') return refused(intake);
  const checked = await checkAgainstText(app.db, consultation.draftVersionId, values, say);
  if (!checked.ok) return refused('invalid', checked.errors);
  if (!(await app.rateLimits.take(DRAFTS_PER_ADDRESS, address)).ok) return refused('tooMany');
  if (!(await app.rateLimits.take(DRAFTS_PER_CONSULTATION, consultation.id)).ok) return refused('tooMany');
  const token = newToken();
  // Not refused: a robot learns nothing, and a hasty person loses nothing. It will wait for a person.
  const signals = {
    trap: values.website !== '',
    tooFast: filledTooFast(values.madeAt, now, app.config.secretKey),
  };
  const content = {
    ...checked.content,
    opinions: checked.content.opinions.map((opinion) => ({ ...opinion, id: newOpinionId() })),
    draftVersionId: consultation.draftVersionId,
    signals,
  };
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
 * The form's own rules, then: does every place that is named exist in the text? Whether a wording is that of the text is not asked while
 * the text is off the portal: the answer would tell who guesses.
 */
export async function checkAgainstText(
  db: Db,
  versionId: string,
  values: OpinionFormValues,
  say: FormErrorWords = submissionErrors,
): Promise<CheckedForm> {
  const { tree, shown } = await findTreeAndShown(db, versionId);
  const checked = checkOpinionForm(shown ? withoutUnchangedWording(values, shown) : values, say);
  const errors: Record<string, string> = checked.ok ? {} : { ...checked.errors };
  for (const [index, { unit }] of values.opinions.entries()) {
    if (unit !== '' && !(tree && findUnit(tree, unit))) errors[`unit.${index}`] = say.unknownUnit;
  }
  return Object.keys(errors).length > 0 ? { ok: false, errors } : checked;
}

function refused(reason: StartRefusal, errors: FieldErrors = {}): StartResult {
  return { ok: false, reason, errors };
}
