import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { requireConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { requireDocument } from '#features/official-documents/official-documents.store.server.ts';
import { findOrganisations } from '#features/organisations/organisations.store.server.ts';
import { articleChoices, choicesWith } from '#features/submissions/article-counts.ts';
import { workingDayFrom } from '#features/time-limits/calendar.ts';
import { calendarAround } from '#features/time-limits/time-limits.store.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import type { Db } from '#platform/db.server.ts';
import { criticismState, submissionClock } from './criticism.ts';
import { BEFORE_SUBMISSION } from './criticism-rule.data.ts';
import { findAnsweredPoints, findCriticisms, requireCriticism } from './criticisms.store.server.ts';

/** The social criticism of a round: one committee of the Front as a rule, several where several were asked. */
export async function loadCriticisms({ db, clock }: Platform, actor: Actor, consultationId: string) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', consultation);
  const today = legalDay(clock.now());
  const [project, criticisms, fronts] = await Promise.all([
    requireProject(db, consultation.projectId),
    findCriticisms(db, consultationId),
    findOrganisations(db, { kind: 'fatherlandFront' }),
  ]);
  const over = consultation.state === 'completed' || consultation.state === 'withdrawn';
  return {
    consultation: { id: consultation.id, round: consultation.round },
    project: { title: project.title, shortTitle: project.shortTitle },
    criticisms: criticisms.map((criticism) => ({
      ...criticism,
      frontName: fronts.find(({ id }) => id === criticism.frontId)?.name ?? '',
      state: criticismState(criticism, today),
    })),
    fronts: fronts
      .filter(({ validTo }) => validTo === null || validTo >= today)
      .map(({ id, name }) => ({ id, name })),
    rule: BEFORE_SUBMISSION,
    mayEdit: can(actor, 'consultation.edit', consultation) && !over,
  };
}

/** One criticism: its clock, the papers on their way, the points with their answers. */
export async function loadCriticism(
  { db, clock }: Platform,
  actor: Actor,
  consultationId: string,
  id: string,
) {
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', consultation);
  const criticism = await requireCriticism(db, consultationId, id);
  const now = clock.now();
  const today = legalDay(now);
  const [project, [front], { tree }, points, trail, calendar] = await Promise.all([
    requireProject(db, consultation.projectId),
    findOrganisations(db, { ids: [criticism.frontId] }),
    requireVersion(db, consultation.draftVersionId),
    criticism.submissionId ? findAnsweredPoints(db, consultationId, criticism.submissionId) : [],
    findTrail(db, { objectKind: 'socialCriticism', objectId: id }),
    calendarAround(db, today),
  ]);
  const units = criticism.points.flatMap(({ unitId }) => unitId ?? []);
  const mayEdit = can(actor, 'consultation.edit', consultation);
  return {
    consultation: { id: consultation.id, round: consultation.round, state: stateAt(consultation, now) },
    project: { title: project.title, shortTitle: project.shortTitle, issuingBody: project.issuingBody },
    criticism: { ...criticism, frontName: front?.name ?? '', state: criticismState(criticism, today) },
    clock: submissionClock(criticism, today),
    rule: BEFORE_SUBMISSION,
    papers: {
      request: await paperOf(db, criticism.requestDocumentId),
      reply: await paperOf(db, criticism.replyDocumentId),
      report: await paperOf(db, criticism.reportDocumentId),
    },
    points,
    units: choicesWith(tree, articleChoices(tree), units),
    suggestedDueOn: workingDayFrom(addDays(today, BEFORE_SUBMISSION.days), calendar),
    trail,
    today,
    may: { edit: mayEdit, enter: can(actor, 'opinion.enter', consultation) },
  };
}

async function paperOf(db: Db, documentId: string | null) {
  if (!documentId) return null;
  const { id, state, symbol } = await requireDocument(db, documentId);
  return { id, state, symbol };
}
