import { record } from '#features/audit/record.server.ts';
import type { Actor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { stateAt } from '#features/consultations/consultation.ts';
import { holdConsultation, requireConsultation } from '#features/consultations/consultations.store.server.ts';
import {
  type AnswerDayRefusal,
  type Invitation,
  invitationState,
  whyNotAnsweredOn,
} from '#features/consultations/invitations/invitation.ts';
import {
  findInvitation,
  insertAnswer,
  setAnswered,
} from '#features/consultations/invitations/invitations.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay, startOfLegalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { NotFound } from '#platform/errors.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { articleChoices, choicesWith } from '../article-counts.ts';
import { type EnterRefusal, enterSubmission } from '../enter-submission.server.ts';
import { findOpinionsOfSubmission } from '../opinions.store.server.ts';
import type { ContributorCategory } from '../submission.ts';
import type { LetterInput } from './letter.schema.ts';
import type { EnteredPoint } from './points.ts';

export type EnterLetterRefusal =
  | EnterRefusal
  | AnswerDayRefusal
  | 'alreadyEntered'
  | 'pointsNeeded'
  | 'arrivedBeforeDated';

const HALF_A_DAY_MS = 12 * 3_600_000;

/**
 * Enters the answer of an asked body: one official letter with number, day and signer; each of its points is an opinion on
 * its unit, all of them one submission of that body, counted once. A body without an opinion has answered too. Late is
 * what is dated after the letter's own last day; it is taken and flagged.
 */
export async function enterLetter(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  invitationId: string,
  input: LetterInput & { readonly points: readonly EnteredPoint[] },
): Promise<Result<{ submissionId: string | null }, EnterLetterRefusal>> {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'opinion.enter', consultation);
  const invitation = await findInvitation(db, consultationId, invitationId);
  if (!invitation) throw new NotFound(`invitation ${invitationId}`);
  if (invitation.submissionId) return refuse('alreadyEntered');
  const now = clock.now();
  const today = legalDay(now);
  const dayRefusal = whyNotAnsweredOn(invitation, input.datedOn, today);
  if (dayRefusal) return refuse(dayRefusal);
  if (input.arrivedOn > today) return refuse('inFuture');
  if (input.arrivedOn < input.datedOn) return refuse('arrivedBeforeDated');
  if (input.kind === 'opinions' && input.points.length === 0) return refuse('pointsNeeded');
  const receivedAt = arrival(input.arrivedOn, now);
  const body = invitation.organisationId ? await findOrganisation(db, invitation.organisationId) : undefined;
  return await inTransaction(db, async (tx) => {
    const { state, organisationId } = await holdConsultation(tx, consultationId, 'share');
    if (state === 'completed' || state === 'withdrawn') return refuse(state);
    let submissionId: string | null = null;
    if (input.kind === 'opinions') {
      const entered = await enterSubmission({ ...platform, db: tx }, actor, consultationId, {
        key: `letter ${invitationId}`,
        channel: 'organisationLetter',
        receivedAt,
        late: invitation.dueOn === null ? undefined : input.datedOn > invitation.dueOn,
        category: categoryOf(body),
        place: '',
        organisationName: invitation.askedName,
        detail: { symbol: input.symbol, datedOn: input.datedOn, signer: input.signer },
        opinions: input.points,
      });
      if (!entered.ok) return entered;
      submissionId = entered.value.submissionId;
    }
    await writeAnswer(tx, actor, { consultationId, invitation, input, submissionId }, now);
    const about = { objectKind: 'consultation', objectId: consultationId, organisationId };
    const { symbol, datedOn, kind } = input;
    const after = { invitationId, symbol, answeredOn: datedOn, kind, opinions: input.points.length };
    await record(tx, actor, { act: 'consultation.letterEntered', ...about, after }, now);
    return ok({ submissionId });
  });
}

interface Written {
  readonly consultationId: string;
  readonly invitation: Invitation;
  readonly input: LetterInput & { readonly points: readonly EnteredPoint[] };
  readonly submissionId: string | null;
}

/** What the body said for itself on its own page stands; only a letter on paper is written down here. */
async function writeAnswer(
  tx: Db,
  actor: Actor,
  { consultationId, invitation, input, submissionId }: Written,
  now: Date,
): Promise<void> {
  const { kind, symbol, datedOn, signer, version } = input;
  await setAnswered(tx, consultationId, invitation.id, version, datedOn, submissionId ?? undefined);
  if (invitation.answers.length > 0 && invitation.answers[0]?.kind === kind) return;
  const of = { consultationId, invitationId: invitation.id, edition: version + 1 };
  const words = input.points.map((point) => point.text || (point.suggestedWording ?? ''));
  const text = kind === 'opinions' ? words.filter(Boolean).join('\n\n') || symbol : '';
  const by = actor.kind === 'person' ? actor.personId : null;
  await insertAnswer(tx, of, { kind, symbol, text, answeredOn: datedOn, signer }, { by, at: now });
}

/** Noon of the day on which it came in; of today, now. */
function arrival(arrivedOn: string, now: Date): Date {
  const noon = new Date(startOfLegalDay(arrivedOn).getTime() + HALF_A_DAY_MS);
  return noon < now ? noon : now;
}

function categoryOf(body: Pick<Organisation, 'kind'> | undefined): ContributorCategory {
  if (body?.kind === 'fatherlandFront' || body?.kind === 'memberOrganisation') return 'fatherlandFront';
  return body === undefined || body.kind === 'association' || body.kind === 'press'
    ? 'association'
    : 'stateBody';
}

/** The page on which an officer enters the letter: what is known of it already, and the units to choose from. */
export async function loadLetter(
  platform: Platform,
  actor: Actor,
  consultationId: string,
  invitationId: string,
) {
  const { db, clock } = platform;
  const consultation = await requireConsultation(db, consultationId);
  requirePermission(actor, 'consultation.read', consultation);
  const invitation = await findInvitation(db, consultationId, invitationId);
  if (!invitation) throw new NotFound(`invitation ${invitationId}`);
  const now = clock.now();
  const today = legalDay(now);
  const [project, { tree }, entered] = await Promise.all([
    requireProject(db, consultation.projectId),
    requireVersion(db, consultation.draftVersionId),
    invitation.submissionId ? findOpinionsOfSubmission(db, consultationId, invitation.submissionId) : [],
  ]);
  const state = stateAt(consultation, now);
  const units = entered.flatMap(({ unitId }) => unitId ?? []);
  return {
    consultation: { id: consultation.id, round: consultation.round, state },
    project: { title: project.title, shortTitle: project.shortTitle },
    invitation: { ...invitation, state: invitationState(invitation, today) },
    units: choicesWith(tree, articleChoices(tree), units),
    entered: entered.map(({ id, unitId, position, text, suggestedWording }) => ({
      ...{ id, unitId, position, text, suggestedWording },
    })),
    today,
    mayEnter:
      can(actor, 'opinion.enter', consultation) &&
      !invitation.submissionId &&
      (state === 'open' || state === 'closed'),
  };
}
