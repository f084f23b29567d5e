import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { appendSubmission } from '#features/transparency-log/append.server.ts';
import type { SubmissionLeaf } from '#features/transparency-log/log-leaf.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emit } from '#platform/outbox.server.ts';
import { insertAnchors } from './anchors.store.server.ts';
import { fingerprint } from './fingerprint.ts';
import type { Opinion } from './opinion.ts';
import { insertOpinions } from './opinions.store.server.ts';
import type { ContributorContact, Submission } from './submission.ts';
import { insertContact, insertSubmission } from './submissions.store.server.ts';

/** An opinion before it has an identity of its own. */
export type NewOpinion = Pick<Opinion, 'unitId' | 'quote' | 'position' | 'text' | 'suggestedWording'>;

export interface NewSubmission {
  readonly submission: Submission;
  readonly opinions: readonly NewOpinion[];
  readonly contact: ContributorContact | undefined;
  readonly idempotencyKey: string;
}

/**
 * Everything that one submission is, in the caller's transaction: the submission, its opinions with the places
 * they were given, the contact data apart, its line in the public log, the event and the audit entry (codes and counts only). False when the
 * key was used before; then nothing was written. `now` is when it is written down; a letter may have arrived long before.
 */
export async function writeSubmission(
  tx: Db,
  actor: Actor,
  consultation: Consultation,
  { submission, opinions, contact, idempotencyKey }: NewSubmission,
  now: Date,
): Promise<boolean> {
  if (!(await insertSubmission(tx, submission, idempotencyKey))) return false;
  const rows = opinions.map((opinion, index) => opinionOf(opinion, index, submission));
  await insertOpinions(tx, rows);
  await insertAnchors(
    tx,
    rows.map((opinion) => ({
      ...opinion,
      opinionId: opinion.id,
      state: 'given' as const,
      at: submission.receivedAt,
    })),
  );
  if (contact) await insertContact(tx, consultation.id, submission.id, contact);
  const { slug } = await requireProject(tx, consultation.projectId);
  const event = {
    submissionId: submission.id,
    consultationId: consultation.id,
    projectId: consultation.projectId,
    draftVersionId: submission.draftVersionId,
    organisationId: consultation.organisationId,
    slug,
  };
  await emit(tx, 'submission.received', event, now);
  const logLine = await appendSubmission(tx, submission.id, leafOf(submission, rows), now);
  const after = {
    channel: submission.channel,
    identityLevel: submission.identityLevel,
    countingClass: submission.countingClass,
    opinions: rows.length,
    late: submission.late,
    contentSha256: submission.contentSha256,
    contact: contact !== undefined,
    logLine,
  };
  const { organisationId } = consultation;
  const change = {
    act: 'submission.received',
    objectKind: 'submission',
    objectId: submission.id,
    organisationId,
    after,
  };
  await record(tx, actor, change, now);
  return true;
}

/** What the public log commits to: what was said, when, how and as whom, and nothing personal. */
export function leafOf(
  submission: Submission,
  opinions: readonly Pick<Opinion, 'unitId' | 'position' | 'text' | 'suggestedWording'>[],
): SubmissionLeaf {
  const { consultationId, draftVersionId, receivedAt, channel, publicLabel } = submission;
  return {
    kind: 'submission',
    consultationId,
    draftVersionId,
    receivedAt: receivedAt.toISOString(),
    channel,
    publicLabel,
    opinions: opinions.map(({ unitId, position, text, suggestedWording }) => ({
      unitId,
      position,
      text,
      suggestedWording,
    })),
  };
}

function opinionOf(opinion: NewOpinion, index: number, submission: Submission): Opinion {
  return {
    ...opinion,
    id: newId(submission.receivedAt),
    consultationId: submission.consultationId,
    submissionId: submission.id,
    ordinal: index + 1,
    draftVersionId: submission.draftVersionId,
    state: 'published',
    hiddenCode: null,
    hiddenReason: null,
    fingerprint: fingerprint(opinion.text || (opinion.suggestedWording ?? '')),
    version: 1,
  };
}
