import { record } from '#features/audit/record.server.ts';
import { type PersonActor, publicActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { appendOutcome } from '#features/transparency-log/append.server.ts';
import type { Db } from '#platform/db.server.ts';
import { emit } from '#platform/outbox.server.ts';
import { takeOutOfGroup } from '../groups.store.server.ts';
import { withdrawOpinions } from '../opinions.store.server.ts';
import { insertEnd } from './submission-end.store.server.ts';

/** Who ends it and why: its author, or an officer who had written it down wrongly. */
export type Ending =
  | { readonly because: 'author' }
  | { readonly because: 'enteredWrongly'; readonly actor: PersonActor; readonly reason: string };

/**
 * The one way in which a submission ends before its round is answered, in the caller's transaction: its words stay where
 * they are, out of every count, list and group; the public log gets one line, the audit one entry. False when it had ended
 * before; then nothing was written.
 */
export async function endSubmission(
  tx: Db,
  consultation: Consultation,
  submissionId: string,
  ending: Ending & { readonly replacedBy: string | null },
  now: Date,
): Promise<boolean> {
  const { id: consultationId, projectId, organisationId } = consultation;
  const { because, replacedBy } = ending;
  if (!(await insertEnd(tx, { consultationId, submissionId, because, replacedBy, at: now }))) return false;
  const opinionIds = await withdrawOpinions(tx, consultationId, submissionId, now);
  await takeOutOfGroup(tx, consultationId, opinionIds);
  const { slug } = await requireProject(tx, projectId);
  const topic = replacedBy ? 'submission.replaced' : 'submission.withdrawn';
  const payload = { submissionId, consultationId, projectId, organisationId, slug };
  await emit(tx, topic, payload, now);
  await appendOutcome(tx, consultationId, { submissionId, because, replacedBy }, now);
  const isAuthor = ending.because === 'author';
  const change = {
    act: isAuthor ? topic : 'submission.takenBack',
    objectKind: 'submission',
    objectId: submissionId,
    organisationId,
    reason: isAuthor ? null : ending.reason,
    after: { opinions: opinionIds.length, ...(replacedBy ? { replacedBy } : {}) },
  };
  await record(tx, isAuthor ? publicActor : ending.actor, change, now);
  return true;
}
