import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { requireOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { emit } from '#platform/outbox.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { stateAt } from '../consultation.ts';
import { holdConsultation, requireConsultation } from '../consultations.store.server.ts';
import type { AnswerInput } from './invitation.schema.ts';
import { type AnswerDayRefusal, invitationState, whyNotAnsweredOn } from './invitation.ts';
import { findInvitation, insertAnswer, setAnswered } from './invitations.store.server.ts';

export type AnswerInvitationRefusal = AnswerDayRefusal | 'over' | 'wordsNeeded';

/**
 * The asked body answers for itself: its letter's number and day with what it says, or that it has no opinion. The
 * lead agency is told and enters the points as opinions; who was asked decides for whom this may be done.
 */
export async function answerInvitation(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  invitationId: string,
  input: AnswerInput,
): Promise<Result<null, AnswerInvitationRefusal>> {
  const { db, clock } = platform;
  const invitation = await requireAsked(db, consultationId, invitationId);
  requirePermission(actor, 'invitation.answer', invitation);
  const now = clock.now();
  const refusal = whyNotAnsweredOn(invitation, input.answeredOn, legalDay(now));
  if (refusal) return refuse(refusal);
  if (input.kind === 'opinions' && input.text === '') return refuse('wordsNeeded');
  const { kind, symbol, answeredOn } = input;
  const text = kind === 'opinions' ? input.text : '';
  return await inTransaction(db, async (tx) => {
    const { state, organisationId } = await holdConsultation(tx, consultationId, 'share');
    if (state === 'completed' || state === 'withdrawn') return refuse('over');
    const by = actor.kind === 'person' ? actor.personId : null;
    await setAnswered(tx, consultationId, invitationId, input.version, answeredOn);
    const of = { consultationId, invitationId, edition: input.version + 1 };
    await insertAnswer(tx, of, { kind, symbol, text, answeredOn }, { by, at: now });
    await emit(tx, 'invitation.answered', { consultationId, invitationId, organisationId }, now);
    const before = {
      answeredOn: invitation.answeredOn,
      kind: invitation.answers[0]?.kind ?? null,
      symbol: invitation.answers[0]?.symbol ?? null,
    };
    const change = {
      act: 'consultation.answerGiven',
      objectKind: 'consultation',
      objectId: consultationId,
      before,
      after: { invitationId, answeredOn, kind, symbol },
    };
    await record(tx, actor, { ...change, organisationId }, now);
    return ok(null);
  });
}

/** What the asked body sees: who asks, about what, until when, and what it has said itself. */
export async function loadInvitation(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  invitationId: string,
) {
  const { db, clock } = platform;
  const invitation = await requireAsked(db, consultationId, invitationId);
  requirePermission(actor, 'invitation.read', invitation);
  const consultation = await requireConsultation(db, consultationId);
  const [project, asking] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireOrganisation(db, consultation.organisationId),
  ]);
  const now = clock.now();
  const today = legalDay(now);
  const state = stateAt(consultation, now);
  const isOver = state === 'completed' || state === 'withdrawn';
  return {
    invitation: { ...invitation, state: invitationState(invitation, today) },
    asking: asking.name,
    title: project.title,
    slug: state === 'prepared' || state === 'withdrawn' ? null : project.slug,
    mayAnswer: !isOver && can(actor, 'invitation.answer', invitation),
    today,
  };
}

/** Somebody without a row among the bodies was asked by name only, and nobody can answer here for them. */
async function requireAsked(db: Db, consultationId: string, invitationId: string) {
  const invitation = await findInvitation(db, consultationId, invitationId);
  const organisationId = invitation?.organisationId;
  if (!invitation || !organisationId) throw new NotFound(`invitation ${invitationId} to a body`);
  return { ...invitation, organisationId };
}
