import { citationOf } from '@danban/legal-text';
import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { findContact, requireSubmission } from '#features/submissions/submissions.store.server.ts';
import { procedureLimit } from '#features/time-limits/procedure-limits.data.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { mayOpen, type Referral } from './referral.ts';
import { findReferralsOf, requireReferral } from './referrals.store.server.ts';

/** For everybody else it does not exist, whatever they may do otherwise. */
export async function requireOwnReferral(db: Db, actor: Actor, id: string): Promise<Referral> {
  const referral = await requireReferral(db, id);
  if (actor.kind !== 'person' || !mayOpen(referral, actor.personId)) throw new NotFound(`referral ${id}`);
  return referral;
}

/** Those of this person, without their words. */
export async function listReferrals({ db }: Platform, actor: Actor): Promise<readonly Referral[]> {
  return actor.kind === 'person' ? await findReferralsOf(db, actor.personId) : [];
}

/** Opens one: its words, who wrote it as far as is known, the clock. That it was read is an audit entry. */
export async function openReferral({ db, clock }: Platform, actor: Actor, id: string) {
  const referral = await requireOwnReferral(db, actor, id);
  const { consultationId, opinionId, organisationId } = referral;
  const consultation = await requireConsultation(db, consultationId);
  const opinion = await requireOpinion(db, consultationId, opinionId);
  const [project, version, submission, contact, names] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, opinion.draftVersionId),
    requireSubmission(db, consultationId, opinion.submissionId),
    findContact(db, consultationId, opinion.submissionId),
    findPersonNames(db, [referral.receiverId, ...(referral.markedBy ? [referral.markedBy] : [])]),
  ]);
  const about = { objectKind: 'referral', objectId: id, organisationId };
  await inTransaction(db, (tx) => record(tx, actor, { act: 'referral.read', ...about }, clock.now()));
  return {
    referral,
    trail: await findTrail(db, { objectKind: 'referral', objectId: id }),
    project: { shortTitle: project.shortTitle },
    text: opinion.text,
    wording: opinion.suggestedWording,
    citation: opinion.unitId === null ? '' : citationOf(version.tree, opinion.unitId),
    submission: {
      publicLabel: submission.publicLabel,
      channel: submission.channel,
      receivedAt: submission.receivedAt,
    },
    contact: contact && { name: contact.name, email: contact.email, phone: contact.phone },
    receiver: names.get(referral.receiverId) ?? '',
    marker: referral.markedBy ? (names.get(referral.markedBy) ?? '') : '',
    limit: procedureLimit(referral.limitCode, legalDay(referral.markedAt)),
  };
}
export type OpenReferral = Awaited<ReturnType<typeof openReferral>>;
