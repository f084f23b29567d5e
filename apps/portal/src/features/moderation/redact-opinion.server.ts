import { createHash } from 'node:crypto';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import type { Opinion } from '#features/submissions/opinion.ts';
import {
  lockOpinions,
  redactOpinion as writeRedaction,
} from '#features/submissions/opinions.store.server.ts';
import { writtenWords } from '#features/submissions/written-words.ts';
import { appendModerations } from '#features/transparency-log/append.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { personOf } from './change-state.server.ts';
import { insertActs } from './moderation.store.server.ts';
import { isRedactionOf } from './redaction.ts';

export interface RedactInput {
  readonly opinionId: string;
  readonly version: number;
  /** What readers shall see; the same as was sent: nothing is covered any more. */
  readonly text: string;
  readonly wording: string;
  readonly reason: string;
}

export type RedactRefusal = 'wordsChanged' | 'reasonNeeded' | 'changedMeanwhile';

/** Covers parts of what readers see; the words as they were sent stay, and both are hashed into the act. */
export async function redactOpinion(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  input: RedactInput,
): Promise<Result<null, RedactRefusal>> {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const reason = writtenWords(input.reason);
  if (reason === '') return refuse('reasonNeeded');
  const { slug } = await requireProject(db, consultation.projectId);
  const now = clock.now();
  return await inTransaction(db, async (tx) => {
    const [opinion] = await lockOpinions(tx, consultationId, [input.opinionId]);
    if (!opinion) throw new NotFound(`opinion ${input.opinionId}`);
    if (opinion.version !== input.version) return refuse('changedMeanwhile');
    const text = writtenWords(input.text);
    const wording = writtenWords(input.wording);
    const written = opinion.suggestedWording ?? '';
    if (!isRedactionOf(text, opinion.text) || !isRedactionOf(wording, written)) return refuse('wordsChanged');
    const shown = {
      text: text === opinion.text ? null : text,
      wording: wording === written ? null : wording,
    };
    await writeRedaction(tx, opinion, opinion.version, shown);
    const beforeSha256 = hashOfShown(opinion);
    const afterSha256 = hashOfShown({ ...opinion, publicText: shown.text, publicWording: shown.wording });
    const { id, submissionId, ordinal, state } = opinion;
    await insertActs(tx, [
      {
        ...{ consultationId, id: newId(now), batchId: newId(now), opinionId: id, kind: 'redact' as const },
        ...{ stateBefore: state, stateAfter: state, code: 'personalData' as const, reason },
        ...{ beforeSha256, afterSha256, decidedBy: personOf(actor), decidedAt: now },
      },
    ]);
    const line = { submissionId, ordinal, code: 'personalData', publicSha256: afterSha256 };
    await appendModerations(tx, consultationId, 'redacted', [line], now);
    const { projectId, organisationId } = consultation;
    const event = { opinionId: id, submissionId, consultationId, projectId, organisationId, slug };
    await emit(tx, 'opinion.moderated', { ...event, kind: 'redact', state }, now);
    const change = {
      act: 'opinion.redacted',
      objectKind: 'opinion',
      objectId: id,
      organisationId,
      before: { publicSha256: beforeSha256 },
      after: { publicSha256: afterSha256 },
    };
    await record(tx, actor, change, now);
    return ok(null);
  });
}

/** SHA-256 of what readers see of an opinion: its words and its suggested wording, as a JSON array. */
export function hashOfShown(
  opinion: Pick<Opinion, 'text' | 'suggestedWording' | 'publicText' | 'publicWording'>,
): string {
  const { text, suggestedWording, publicText, publicWording } = opinion;
  return createHash('sha256')
    .update(JSON.stringify([publicText ?? text, publicWording ?? suggestedWording]))
    .digest('hex');
}
