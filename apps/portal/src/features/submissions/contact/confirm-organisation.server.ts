import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { inTransaction } from '#platform/db.server.ts';
import { requireSubmission } from '../submissions.store.server.ts';
import { insertConfirmation } from './contact-links.store.server.ts';

/** An officer compared the letter: it is that organisation's. False when it was compared before, or says to be none. */
export async function confirmOrganisation(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  submissionId: string,
): Promise<boolean> {
  const { organisationId } = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', { organisationId });
  const submission = await requireSubmission(db, consultationId, submissionId);
  if (submission.identityLevel !== 'organisationStated') return false;
  const at = clock.now();
  const by = actor.kind === 'person' ? actor.personId : null;
  const confirmation = { consultationId, submissionId, level: 'organisation', at, by } as const;
  return await inTransaction(db, async (tx) => {
    if (!(await insertConfirmation(tx, confirmation))) return false;
    const about = { objectKind: 'submission', objectId: submissionId, organisationId };
    await record(tx, actor, { act: 'submission.organisationConfirmed', ...about }, at);
    return true;
  });
}
