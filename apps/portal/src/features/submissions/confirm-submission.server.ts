import { ok, type Result, refuse } from '#platform/result.ts';
import type { Language } from '#text/language.ts';
import { beforeSending } from './holding/read-signals.server.ts';
import { CONFIRMS_PER_ADDRESS, type IntakePlatform, tokenHash } from './intake-platform.server.ts';
import { type ConfirmRefusal, sendDraft } from './send-drafts.server.ts';
import { findDraft } from './submission-drafts.store.server.ts';
import { requireSubmission } from './submissions.store.server.ts';

export type { ConfirmRefusal };

/**
 * Sends a server draft. This works by holding the draft's row: of two presses (two tabs, a reload, a retry after
 * kill -9) the second waits for the first and gets the same receipt. The instant of confirmation decides whether it is
 * in time (docs/interpretations/0002); a refused draft stays where it is. `proof` is the solved challenge of the preview, as
 * posted; without it, or when another rule of `holding/` is met, the opinion is received all the same and waits for a person.
 */
export async function confirmSubmission(
  app: IntakePlatform,
  token: string,
  address: string,
  proof = '',
  language: Language = 'vi',
): Promise<Result<{ receiptCode: string }, ConfirmRefusal>> {
  if (!(await app.rateLimits.take(CONFIRMS_PER_ADDRESS, address)).ok) return refuse('tooMany');
  const hash = tokenHash(token);
  const waiting = await findDraft(app.db, hash);
  if (!waiting) return refuse('gone');
  const { consultationId, replaces } = waiting;
  if (waiting.submissionId) {
    const sent = await requireSubmission(app.db, consultationId, waiting.submissionId);
    return ok({ receiptCode: sent.receiptCode });
  }
  const before = await beforeSending(app, consultationId, hash, proof, address);
  return await sendDraft(app, consultationId, { hash, replaces, before, language });
}
