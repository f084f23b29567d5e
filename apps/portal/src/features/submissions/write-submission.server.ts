import { createHash } from 'node:crypto';
import { type Change, recordAll } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { appendSubmissions } from '#features/transparency-log/append.server.ts';
import type { SubmissionLeaf } from '#features/transparency-log/log-leaf.ts';
import type { Db } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { emitAll } from '#platform/outbox.server.ts';
import { insertAnchors } from './anchors.store.server.ts';
import { fingerprint } from './fingerprint.ts';
import type { HoldCode } from './holding/holding-rules.data.ts';
import { insertHolds } from './holding/holds.store.server.ts';
import type { Opinion } from './opinion.ts';
import { insertOpinions } from './opinions.store.server.ts';
import type { ContributorContact, Submission } from './submission.ts';
import { insertContact, insertSubmissions } from './submissions.store.server.ts';

/** An opinion before it has an identity of its own. */
export type NewOpinion = Pick<Opinion, 'unitId' | 'quote' | 'position' | 'text' | 'suggestedWording'>;

export interface NewSubmission {
  readonly submission: Submission;
  readonly opinions: readonly NewOpinion[];
  readonly contact: ContributorContact | undefined;
  readonly idempotencyKey: string;
  /** Why each opinion waits for a person, in their order; none for what staff have read. */
  readonly holds?: readonly (readonly HoldCode[])[];
  /** Of the request that brought it, when several are written together. */
  readonly requestId?: string;
  /** Files that came with it, by their fingerprints. */
  readonly attachments?: readonly { readonly sha256: string }[];
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
  submission: NewSubmission,
  now: Date,
): Promise<boolean> {
  return (await writeSubmissions(tx, actor, consultation, [submission], now)).has(submission.submission.id);
}

/** The same for many of one consultation, in a handful of statements; the ids of those that were written. */
export async function writeSubmissions(
  tx: Db,
  actor: Actor,
  consultation: Consultation,
  submissions: readonly NewSubmission[],
  now: Date,
): Promise<ReadonlySet<string>> {
  const isNew = await insertSubmissions(tx, submissions);
  const written = submissions
    .filter(({ submission }) => isNew.has(submission.id))
    .map((each) => ({
      ...each,
      rows: each.opinions.map((opinion, index) =>
        opinionOf(opinion, index, each.submission, each.holds?.[index] ?? []),
      ),
    }));
  if (written.length === 0) return isNew;
  const rows = written.flatMap((each) => each.rows);
  await insertOpinions(tx, rows);
  const held = written.flatMap(({ rows: own, holds = [] }) =>
    own.flatMap(({ id }, index) => (holds[index] ?? []).map((rule) => ({ opinionId: id, rule }))),
  );
  await insertHolds(tx, consultation.id, held, now);
  const receivedAt = new Map(written.map(({ submission }) => [submission.id, submission.receivedAt]));
  await insertAnchors(
    tx,
    rows.map((opinion) => ({
      ...opinion,
      opinionId: opinion.id,
      state: 'given' as const,
      at: receivedAt.get(opinion.submissionId)!,
    })),
  );
  for (const { submission, contact } of written)
    if (contact) await insertContact(tx, consultation.id, submission.id, contact);
  const { slug } = await requireProject(tx, consultation.projectId);
  const events = written.map(({ submission, contact }) => ({
    submissionId: submission.id,
    consultationId: consultation.id,
    projectId: consultation.projectId,
    draftVersionId: submission.draftVersionId,
    organisationId: consultation.organisationId,
    slug,
    // Whether anybody has to be written to; not to whom.
    mail: Boolean(contact?.email && contact.consentReceiptByEmail),
  }));
  await emitAll(tx, 'submission.received', events, now);
  const leaves = written.map(({ submission, rows: opinions, attachments = [] }) => ({
    submissionId: submission.id,
    content: leafOf(submission, opinions, attachments),
  }));
  const firstLine = await appendSubmissions(tx, consultation.id, leaves, now);
  const { organisationId } = consultation;
  const changes = written.map(
    ({ submission, rows: opinions, contact, attachments = [], requestId }, index) => ({
      ...(requestId !== undefined && { requestId }),
      act: 'submission.received',
      objectKind: 'submission',
      objectId: submission.id,
      organisationId,
      after: {
        channel: submission.channel,
        identityLevel: submission.identityLevel,
        countingClass: submission.countingClass,
        opinions: opinions.length,
        late: submission.late,
        held: opinions.filter(({ state }) => state === 'held').length,
        contentSha256: submission.contentSha256,
        contact: contact !== undefined,
        attachments: attachments.length,
        logLine: firstLine + index,
      },
    }),
  );
  await recordAll(
    tx,
    actor,
    changes.length <= AUDITED_ALONE ? changes : [togetherOf(changes, consultation)],
    now,
  );
  return isNew;
}

/**
 * Everybody waits for the end of the audit: 5,000 entries, one at a time, held it for most of the 68 s that a table took. What
 * is entered in one act by the hundred is one entry, with the hash of all that it stands for.
 */
const AUDITED_ALONE = 50;

function togetherOf(
  changes: readonly {
    readonly objectId: string;
    readonly after: { readonly opinions: number; readonly contentSha256: string; readonly logLine: number };
  }[],
  { id, organisationId }: Consultation,
): Change {
  const each = changes.map(({ objectId, after }) => [objectId, after.contentSha256, after.logLine]);
  return {
    act: 'submission.receivedMany',
    objectKind: 'consultation',
    objectId: id,
    organisationId,
    after: {
      submissions: changes.length,
      opinions: changes.reduce((sum, { after }) => sum + after.opinions, 0),
      logLine: changes[0]?.after.logLine ?? 0,
      contentSha256: createHash('sha256').update(JSON.stringify(each)).digest('hex'),
    },
  };
}

/** What the public log commits to: what was said, when, how and as whom, and nothing personal. */
export function leafOf(
  submission: Submission,
  opinions: readonly Pick<Opinion, 'unitId' | 'position' | 'text' | 'suggestedWording'>[],
  attachments: readonly { readonly sha256: string }[] = [],
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
    ...(attachments.length > 0 && { attachments: attachments.map(({ sha256 }) => sha256) }),
  };
}

function opinionOf(
  opinion: NewOpinion,
  index: number,
  submission: Submission,
  holds: readonly HoldCode[],
): Opinion {
  return {
    ...opinion,
    id: newId(submission.receivedAt),
    consultationId: submission.consultationId,
    submissionId: submission.id,
    ordinal: index + 1,
    draftVersionId: submission.draftVersionId,
    state: holds.length > 0 ? 'held' : 'published',
    hiddenCode: null,
    hiddenReason: null,
    publicText: null,
    publicWording: null,
    fingerprint: fingerprint(opinion.text || (opinion.suggestedWording ?? '')),
    version: 1,
  };
}
