import { record } from '#features/audit/record.server.ts';
import { type Actor, publicActor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findHiddenBy, lockOpinions } from '#features/submissions/opinions.store.server.ts';
import { lockSubmission } from '#features/submissions/submissions.store.server.ts';
import { trackSubmission } from '#features/submissions/track-submission.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { insertAppeal, settleAppeal } from './appeals.store.server.ts';
import { changeStates, personOf } from './change-state.server.ts';

export const LONGEST_APPEAL = 2_000;
export type AppealRefusal = 'notHidden' | 'wordsTooLong' | 'alreadyAsked';

/** Who holds the receipt asks for a second look at what was hidden. The receipt code is the key, as for the page itself. */
export async function askReview(
  platform: Platform,
  typed: string,
  ordinal: number,
  words: string,
): Promise<Result<null, AppealRefusal>> {
  const tracked = await trackSubmission(platform, typed);
  const opinion = tracked?.opinions.find(({ opinion }) => opinion.ordinal === ordinal)?.opinion;
  if (!tracked || !opinion) throw new NotFound('opinion by receipt code');
  if (opinion.state !== 'hidden') return refuse('notHidden');
  const written = writtenWords(words);
  if (written.length > LONGEST_APPEAL) return refuse('wordsTooLong');
  const now = platform.clock.now();
  const { consultationId } = opinion;
  const { organisationId } = tracked.consultation;
  return await inTransaction(platform.db, async (tx) => {
    await lockSubmission(tx, consultationId, opinion.submissionId);
    const [current] = await lockOpinions(tx, consultationId, [opinion.id]);
    if (current?.state !== 'hidden' || current.hiddenCode === 'erased') return refuse('notHidden');
    const appeal = { consultationId, id: newId(now), opinionId: opinion.id, words: written, askedAt: now };
    if (!(await insertAppeal(tx, appeal))) return refuse('alreadyAsked');
    await emit(tx, 'appeal.asked', { opinionId: opinion.id, consultationId, organisationId }, now);
    const change = {
      act: 'opinion.reviewAsked',
      objectKind: 'opinion',
      objectId: opinion.id,
      organisationId,
    };
    await record(tx, publicActor, change, now);
    return ok(null);
  });
}

export type SettleRefusal = 'answerNeeded' | 'ownDecision' | 'changedMeanwhile' | 'erased';

/** A decision about what its officer had before his eyes: this asking, and the opinion as it stood. */
export interface AppealDecision {
  readonly opinionId: string;
  readonly appealId: string;
  readonly version: number;
  readonly outcome: 'shown' | 'upheld';
  readonly answer: string;
}

/** The second look: shown after all, or kept hidden; by somebody else than who hid it, with an answer to the contributor. */
export async function decideAppeal(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: AppealDecision,
): Promise<Result<null, SettleRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const answer = writtenWords(input.answer);
  if (answer === '') return refuse('answerNeeded');
  const { slug } = await requireProject(db, consultation.projectId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const [opinion] = await lockOpinions(tx, consultationId, [input.opinionId]);
    if (!opinion) throw new NotFound(`opinion ${input.opinionId}`);
    // Its person had the words erased meanwhile: nothing is left to show.
    if (input.outcome === 'shown' && opinion.hiddenCode === 'erased') return refuse('erased');
    if (opinion.version !== input.version) return refuse('changedMeanwhile');
    const by = personOf(actor);
    if (by !== null && (await findHiddenBy(tx, consultationId, opinion.id)) === by)
      return refuse('ownDecision');
    const asked = { consultationId, id: input.appealId, opinionId: opinion.id };
    const settled = { outcome: input.outcome, answer, by, at: now };
    // Kept hidden, the opinion has the version that it had: what tells is that this asking was answered.
    if (!(await settleAppeal(tx, asked, settled))) return refuse('changedMeanwhile');
    const deciding = { actor, consultation, slug, batchId: newId(now), now };
    if (input.outcome === 'shown' && opinion.state === 'hidden') {
      const to = { state: 'published' as const, code: null, reason: '' };
      await changeStates(tx, { ...deciding, kind: 'publish' }, [{ opinion, to }]);
    } else {
      const { organisationId } = consultation;
      const about = { objectKind: 'opinion', objectId: opinion.id, organisationId };
      await record(tx, actor, { act: 'opinion.hidingUpheld', ...about }, now);
    }
    return ok(null);
  });
}
