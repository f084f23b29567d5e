import { citationOf } from '@danban/legal-text';
import type { Actor } from '#features/authority/actor.ts';
import { requirePermission } from '#features/authority/permissions.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findPersonNames } from '#features/identity/people.store.server.ts';
import { findHoldsOf } from '#features/submissions/holding/holds.store.server.ts';
import { proposedProcedure } from '#features/submissions/holding/words-found.ts';
import { findHiddenBy, requireOpinion } from '#features/submissions/opinions.store.server.ts';
import { redline } from '#features/submissions/redline.ts';
import { requireSubmission } from '#features/submissions/submissions.store.server.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { findAppeals } from './appeals.store.server.ts';
import { findActsOf } from './moderation.store.server.ts';
import { proposedRedaction } from './redaction.ts';
import { findReceivers } from './referrals/set-aside.server.ts';

/** One opinion with everything that was decided of it, for the rarer acts: covering, a second look. */
export async function loadModeratedOpinion(
  { db }: Platform,
  actor: Actor,
  consultationId: string,
  opinionId: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.moderate', consultation);
  const opinion = await requireOpinion(db, consultationId, opinionId);
  // For this desk it is not there, as for everybody but who was told of it.
  if (opinion.state === 'notOpinion') throw new NotFound(`opinion ${opinionId}`);
  const [project, version, submission, holds, appeals, acts, hiddenBy] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, opinion.draftVersionId),
    requireSubmission(db, consultationId, opinion.submissionId),
    findHoldsOf(db, consultationId, [opinionId]),
    findAppeals(db, consultationId, [opinionId]),
    findActsOf(db, consultationId, opinionId),
    findHiddenBy(db, consultationId, opinionId),
  ]);
  const receivers = await findReceivers(db, consultation.organisationId);
  const names = await findPersonNames(
    db,
    acts.flatMap(({ decidedBy }) => decidedBy ?? []),
  );
  return {
    consultation: { id: consultation.id },
    project: { shortTitle: project.shortTitle, title: project.title },
    opinion,
    submission: {
      publicLabel: submission.publicLabel,
      channel: submission.channel,
      receivedAt: submission.receivedAt,
    },
    changes: opinion.suggestedWording ? redline(version.tree, opinion, opinion.suggestedWording) : undefined,
    citation: opinion.unitId === null ? '' : citationOf(version.tree, opinion.unitId),
    rules: holds.get(opinionId) ?? [],
    /** What the words name; only a proposal. */
    procedure: proposedProcedure(opinion.text),
    receivers: receivers.map(({ id, displayName, title }) => ({ id, displayName, title })),
    appeals,
    acts: acts.map((act) => ({ ...act, who: act.decidedBy ? (names.get(act.decidedBy) ?? '') : '' })),
    /** Who hid it cannot give the second look. */
    mayReview: !(actor.kind === 'person' && hiddenBy === actor.personId),
    proposed: {
      text: opinion.publicText ?? proposedRedaction(opinion.text),
      wording: opinion.publicWording ?? proposedRedaction(opinion.suggestedWording ?? ''),
    },
  };
}
export type ModeratedOpinion = Awaited<ReturnType<typeof loadModeratedOpinion>>;
