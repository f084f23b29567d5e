import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import type { Db } from '#platform/db.server.ts';
import { deleteContact } from '../submissions.store.server.ts';
import { endSubmission } from './end-submission.server.ts';
import { lockIsGrouped } from './submission-end.store.server.ts';

/** Locks the opinions until the transaction ends. What is in a group is being answered and is let be. */
export async function whyNotTakenBack(
  tx: Db,
  consultationId: string,
  submissionId: string,
): Promise<'grouped' | undefined> {
  return (await lockIsGrouped(tx, consultationId, submissionId)) ? 'grouped' : undefined;
}

/**
 * Ends what staff entered by mistake, in the caller's transaction, which has asked `whyNotTakenBack`. The contact goes at
 * once: nobody is told of an answer to what he did not say.
 */
export async function takeBackEntered(
  tx: Db,
  actor: PersonActor,
  consultation: Consultation,
  submissionId: string,
  ended: { readonly reason: string; readonly replacedBy?: string },
  now: Date,
): Promise<void> {
  await deleteContact(tx, consultation.id, submissionId);
  const { reason, replacedBy = null } = ended;
  const ending = { because: 'enteredWrongly', actor, reason, replacedBy } as const;
  await endSubmission(tx, consultation, submissionId, ending, now);
}
